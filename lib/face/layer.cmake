target_compile_definitions(newsx_face PRIVATE NEWSX_VERSION="${PROJECT_VERSION}")
