"""newsx from Python by ctypes: Newsx().analyse("текст") gives a dict. One object may be used by many threads at once."""
import ctypes
import ctypes.util
import json
import os


class Newsx:
    def __init__(self, library=None, data=None):
        name = library or os.environ.get("NEWSX_LIBRARY") or ctypes.util.find_library("newsx") or "libnewsx.so.0"
        self._c = c = ctypes.CDLL(name)
        c.newsx_create.restype = c.newsx_analyze.restype = ctypes.c_void_p
        c.newsx_create.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
        c.newsx_analyze.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t]
        c.newsx_free.argtypes = c.newsx_destroy.argtypes = [ctypes.c_void_p]
        c.newsx_free.restype = c.newsx_destroy.restype = None
        c.newsx_version.restype = ctypes.c_char_p
        error = ctypes.c_void_p()
        self._analyzer = c.newsx_create(os.fsencode(data) if data else None, ctypes.byref(error))
        if not self._analyzer:
            raise RuntimeError(self._take(error.value) or "not enough memory")

    def __del__(self):
        if getattr(self, "_analyzer", None):
            self._c.newsx_destroy(self._analyzer)

    def version(self):
        return self._c.newsx_version().decode()

    def analyse(self, text, id=None):
        data = text.encode("utf-8", "replace")
        found = self._c.newsx_analyze(self._analyzer, id.encode() if id is not None else None, data, len(data))
        if not found:
            raise MemoryError
        return json.loads(self._take(found))

    def _take(self, pointer):
        if not pointer:
            return None
        text = ctypes.string_at(pointer).decode()
        self._c.newsx_free(pointer)
        return text


if __name__ == "__main__":
    import sys
    result = Newsx().analyse(sys.stdin.read())
    for entity in result["entities"]:
        print(entity["type"], entity["name"], sep="\t")
