# Names are tested on texts: the analyzer brings the tables and rules.
target_link_libraries(test_names PRIVATE newsx_analyzer)
