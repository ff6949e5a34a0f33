# The pages are made of texts.
target_link_libraries(test_report PRIVATE newsx_analyzer)
