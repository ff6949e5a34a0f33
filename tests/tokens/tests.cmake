# ICU's BreakIterator and properties are the oracles. What is listed is for one version of ICU: a test of its own, so that
# ctest says when it is skipped.
set(arguments "--test-case-exclude=*as by ICU*")
add_test(NAME oracle COMMAND test_tokens "--test-case=*as by ICU*")
set_tests_properties(oracle PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: the lists are for ICU")
target_link_libraries(test_tokens PRIVATE ICU::uc)
