# Codes and names of countries are compared with ICU's.
target_link_libraries(test_gazetteer PRIVATE ICU::uc)
