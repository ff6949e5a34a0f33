# What is counted is found by the analyzer; earlier results are what the printers wrote.
target_link_libraries(test_study PRIVATE newsx_analyzer newsx_output)
