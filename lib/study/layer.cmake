# Regular expressions: the archive where there is one, of which only they are taken; the whole shared library would cost
# every start of the program memory.
find_library(NEWSX_ICU_I18N NAMES libicui18n.a icui18n REQUIRED)
target_link_libraries(newsx_study PUBLIC ${NEWSX_ICU_I18N} ICU::uc)
