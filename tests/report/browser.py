#!/usr/bin/env python3
"""Opens reports in headless Chromium: browser.py NEWSX [FOLDER for screenshots]

No message on the console, search and filters work, hostile text stays text, nothing is wider than a telephone, axe-core
(where npm can bring it) finds nothing serious. Exit 77 where there is no Chromium, ChromeDriver or Selenium.
"""
import datetime, json, os, pathlib, shutil, subprocess, sys, tempfile, time

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import Select
except ImportError:
    if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):  # Debian's package is for its own
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    sys.exit(print("skipped: no Selenium") or 77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = "axe-core@4.14.1"
HOSTILE = """<script>document.title = 'broken'</script> Ольга Ракитина заявила: «</script><img src=x onerror="document.title='broken'"> & <b>мост</b> откроют в мае».

<!-- Даурен Тасыбеков прибыл в Минск. ]]> "кавычки" 'и' `обратные` ${1+1} \\u003c @DATA@ @SCRIPT@
"""


TOLD = """Пресс-секретарь Анна Озерова опровергла, что министр Даурен Тасыбеков болен. «Мы готовы к диалогу», — сказала Озерова. Озерова назвала слухи «выдумкой чистой воды».
Иван Тукмаков якобы заявил, что мост закроют навсегда.
"""


def axe_source(folder):
    """axe-core's script from npm; None where it cannot be had."""
    if not shutil.which("npm"): return None
    done = subprocess.run(["npm", "pack", "--silent", AXE], cwd=folder, capture_output=True, timeout=120)
    archives = sorted(folder.glob("axe-core-*.tgz"))
    if done.returncode or not archives: return None
    subprocess.run(["tar", "xzf", archives[0].name], cwd=folder, check=True)
    return (folder / "package/axe.min.js").read_text(encoding="utf-8")


def browser(dark=False):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.binary_location = shutil.which("chromium")
    driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
    scheme = "dark" if dark else "light"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    assert driver.execute_script(f"return matchMedia('(prefers-color-scheme: {scheme})').matches")
    return driver


def report(newsx, page, *arguments):
    subprocess.run([newsx, "report", "-o", page, *map(str, arguments)], check=True)
    return page.as_uri()


def console(driver):
    return [entry["message"] for entry in driver.get_log("browser")]


def found(driver):
    return len(driver.find_elements(By.CSS_SELECTOR, ".quotations li"))


def check_page(driver, address):
    driver.get(address)
    assert not console(driver), "the console is silent"
    assert len(driver.find_elements(By.TAG_NAME, "canvas")) >= 5, "charts are drawn"
    drawn = driver.execute_script("""return [...document.querySelectorAll('canvas')].every(c =>
        c.width > 0 && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(x => x > 0))""")
    assert drawn, "no chart is empty"
    everything = found(driver)
    assert everything > 10

    words = driver.find_element(By.ID, "words")
    words.send_keys("ГРАНИЦА союза")
    assert 1 <= found(driver) < everything, "words are searched for, whatever their case"
    assert all("граница" in li.text.lower() for li in driver.find_elements(By.CSS_SELECTOR, ".quotations .words"))
    words.clear()
    words.send_keys("такого слова нет", Keys.ENTER)
    assert found(driver) == 0 and driver.current_url.split("#")[0] == address, "Enter sends nothing"
    words.clear()
    words.send_keys(" ")
    speaker = Select(driver.find_element(By.ID, "speaker"))
    name = speaker.options[1].get_attribute("value")
    speaker.select_by_index(1)
    assert 1 <= found(driver) < everything
    assert all(name in p.text for p in driver.find_elements(By.CSS_SELECTOR, ".quotations .source"))
    speaker.select_by_index(0)
    Select(driver.find_element(By.ID, "topic")).select_by_index(1)
    assert 1 <= found(driver) < everything, "by topic"
    Select(driver.find_element(By.ID, "topic")).select_by_index(0)
    quotation = driver.find_element(By.CSS_SELECTOR, ".quotations li")
    text = quotation.find_element(By.CLASS_NAME, "words").text
    quotation.find_element(By.TAG_NAME, "a").click()
    chosen = driver.find_element(By.CSS_SELECTOR, "#text .chosen").text
    assert chosen.split()[0].strip("«»…,.") in text, "a quotation leads to its place in the text"
    marks = driver.find_elements(By.CSS_SELECTOR, "#text mark[title]")
    assert marks and any("\n" in mark.get_attribute("title") for mark in marks), "marks say by which rule"

    title = driver.find_element(By.TAG_NAME, "h1").text
    driver.find_element(By.ID, "language").click()
    assert driver.find_element(By.TAG_NAME, "h1").text != title
    assert driver.execute_script("return document.documentElement.lang") == "ru"
    driver.find_element(By.ID, "language").click()
    assert driver.find_element(By.TAG_NAME, "h1").text == title
    assert found(driver) == everything
    assert not console(driver)


def check_told(driver, address):
    """Kinds and statuses: marks around somebody's own words only, badges, filters; in both languages."""
    driver.get(address)
    listed = lambda: [(li.find_element(By.CLASS_NAME, "words").text, [b.get_attribute("class") for b in li.find_elements(By.CLASS_NAME, "badge")])
                      for li in driver.find_elements(By.CSS_SELECTOR, ".quotations li")]
    denied = ("министр Даурен Тасыбеков болен", ["badge indirect", "badge denied"])
    direct = ("«Мы готовы к диалогу»", ["badge direct"])
    partial = ("«выдумкой чистой воды»", ["badge partial"])
    alleged = ("мост закроют навсегда", ["badge indirect", "badge alleged"])
    for names in (("direct speech", "denied"), ("прямая речь", "отрицается")):
        assert listed() == [denied, direct, partial, alleged], listed()
        assert [q.text for q in driver.find_elements(By.CSS_SELECTOR, ".quotations blockquote")] == [direct[0], partial[0]], "a paraphrase is no block quotation"
        sources = [p.text for p in driver.find_elements(By.CSS_SELECTOR, ".quotations .source")]
        assert "опровергла" in sources[0] and names[1] in sources[0] and names[0] in sources[1], sources
        for field, value, expected in (("kind", "direct", [direct]), ("kind", "indirect", [denied, alleged]),
                                       ("status", "denied", [denied]), ("status", "asserted", [direct, partial])):
            choice = Select(driver.find_element(By.ID, field))
            choice.select_by_value(value)
            assert listed() == expected, (field, value, listed())
            choice.select_by_index(0)
        assert driver.find_element(By.CSS_SELECTOR, "#text .said.indirect.denied").get_attribute("title").endswith("Анна Озерова, опровергла")
        driver.find_element(By.ID, "language").click()
    assert not console(driver)


def check_keyboard(driver, address):
    driver.get(address)
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    assert driver.switch_to.active_element.get_attribute("class") == "skip"
    reached = set()
    for _ in range(200):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        reached.add(driver.switch_to.active_element.get_attribute("id"))
        if {"words", "speaker", "topic", "kind", "status", "article", "language"} <= reached: return
    raise AssertionError(f"not reached by the Tab key: {reached}")


def check_hostile(driver, address):
    driver.get(address)
    assert not console(driver), "the console is silent"
    assert "broken" not in driver.title
    assert "<b>мост</b>" in driver.find_element(By.ID, "text").text, "markup is text"
    assert not driver.find_elements(By.CSS_SELECTOR, "#text b, #text img, #text script, .quotations img, .quotations b")
    assert "@DATA@ @SCRIPT@" in driver.find_element(By.ID, "text").text


def ten_thousand(folder):
    """Articles of a year, each with somebody of its own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpora/samples").glob("*.txt"))]
    name = lambda n: "".join("бвгджзклмнпрст"[int(c, 16) % 14] + "аеиоу"[int(c, 16) % 5] for c in f"{n:x}").capitalize() + "нов"
    path = folder / "many.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for n in range(10_000):
            text = f"{texts[n % len(texts)]}\n\n«Мост номер {n} откроют в срок», — заявил министр транспорта Иван {name(n)}.\n"
            day = str(datetime.date(2024, 1, 1) + datetime.timedelta(days=n % 366))
            out.write(json.dumps({"id": f"a{n}", "date": day, "text": text}, ensure_ascii=False) + "\n")
    return path


def check_many(driver, page):
    size = page.stat().st_size
    assert size <= 5_000_000, f"{size} bytes"
    begin = time.monotonic()
    driver.get(page.as_uri())
    assert not console(driver), "the console is silent"
    seconds = time.monotonic() - begin
    assert seconds < 20, f"opened in {seconds:.1f} s"
    print(f"10,000 articles: {size} bytes, opened in {seconds:.1f} s")
    words = driver.find_element(By.TAG_NAME, "body").text
    assert "10,000" in words or "10000" in words or "10 000" in words, "how many articles there are stands on the page"
    assert len(driver.find_elements(By.TAG_NAME, "canvas")) >= 5
    everything = found(driver)
    driver.find_element(By.ID, "words").send_keys("мост номер")
    assert 1 <= found(driver) <= everything
    Select(driver.find_element(By.ID, "speaker")).select_by_index(1)
    driver.find_element(By.ID, "words").clear()
    driver.find_element(By.ID, "words").send_keys(" ")  # clear() tells the page nothing
    driver.find_element(By.CSS_SELECTOR, ".quotations li a").click()
    assert driver.find_element(By.CSS_SELECTOR, "#text .chosen").text
    assert not console(driver)


def check_widths(driver, address, folder):
    for width in (390, 820, 1280):
        driver.set_window_size(width, 900)
        driver.get(address)
        wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"at {width} pixels the page is {wide} too wide"
        if folder:
            height = driver.execute_script("return document.documentElement.scrollHeight")
            driver.set_window_size(width, min(height, 12000))
            time.sleep(0.3)
            driver.save_screenshot(str(folder / f"report-{width}.png"))


def check_accessibility(driver, address, axe):
    driver.set_window_size(1280, 900)
    driver.get(address)
    driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
    driver.execute_script(axe + ";window.axe = axe;")
    results = driver.execute_async_script("const done = arguments[0]; axe.run().then(r => done(r.violations))")
    serious = [v for v in results if v["impact"] in ("serious", "critical")]
    assert not serious, json.dumps([(v["id"], v["help"], [n["html"][:120] for n in v["nodes"][:3]]) for v in serious], ensure_ascii=False, indent=1)


def main(newsx, screenshots=None):
    if not shutil.which("chromium") or not shutil.which("chromedriver"): sys.exit(print("skipped: no Chromium") or 77)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "evil.txt").write_text(HOSTILE, encoding="utf-8")
        (folder / "told.txt").write_text(TOLD, encoding="utf-8")
        (folder / "empty").mkdir()
        (folder / "empty/a.txt").write_text("Дождь.", encoding="utf-8")
        samples = report(newsx, folder / "samples.html", ROOT / "corpora/samples", ROOT / "corpora/adversarial")
        hostile = report(newsx, folder / "hostile.html", folder / "evil.txt")
        told = report(newsx, folder / "told.html", folder / "told.txt")
        bare = report(newsx, folder / "bare.html", "--labels", "ru", folder / "empty")
        report(newsx, folder / "many.html", "--date-field", "date", ten_thousand(folder))
        shots = pathlib.Path(screenshots) if screenshots else None
        axe = axe_source(folder)
        for dark in (False, True):
            driver = browser(dark)
            try:
                if not dark:
                    driver.set_window_size(1280, 900)
                    check_page(driver, samples)
                    check_keyboard(driver, samples)
                    check_hostile(driver, hostile)
                    check_told(driver, told)
                    check_many(driver, folder / "many.html")
                    driver.get(bare)
                    assert not console(driver) and driver.execute_script("return document.documentElement.lang") == "ru"
                    check_widths(driver, samples, shots)
                if axe: check_accessibility(driver, samples, axe)
            finally:
                driver.quit()
        print("all as it should be" if axe else "all as it should be; axe-core could not be had and was left out")


if __name__ == "__main__":
    main(*sys.argv[1:])
