find_package(simdjson REQUIRED)
target_link_libraries(newsx_text PRIVATE fmt::fmt)
target_link_libraries(newsx_text PUBLIC ICU::uc simdjson::simdjson)
