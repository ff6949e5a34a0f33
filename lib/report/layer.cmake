# The page's parts are built into the program.
set(assets ${CMAKE_CURRENT_SOURCE_DIR}/report/assets.S)
set(page_parts NEWSX_PAGE_HTML page.html NEWSX_PAGE_CSS page.css NEWSX_PAGE_JS page.js NEWSX_CHART_JS chart.js/chart.umd.min.js)
target_sources(newsx_report PRIVATE ${assets})
while(page_parts)
  list(POP_FRONT page_parts name file)
  set_property(SOURCE ${assets} APPEND PROPERTY COMPILE_DEFINITIONS "${name}=\"${CMAKE_CURRENT_SOURCE_DIR}/report/${file}\"")
  set_property(SOURCE ${assets} APPEND PROPERTY OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/report/${file})
endwhile()
