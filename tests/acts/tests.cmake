# Acts are tested on texts: the analyzer's reader brings the tables and rules.
target_link_libraries(test_acts PRIVATE newsx_analyzer)
