target_compile_definitions(newsx_c_api PRIVATE NEWSX_VERSION="${PROJECT_VERSION}")
