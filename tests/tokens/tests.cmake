# ICU's BreakIterator and properties are the oracles.
target_link_libraries(test_tokens PRIVATE ICU::uc)
