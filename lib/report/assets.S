/* The parts of the report's page as read-only data. */
    .section .rodata
    .global newsx_page_html_begin, newsx_page_html_end, newsx_page_css_begin, newsx_page_css_end
    .global newsx_page_js_begin, newsx_page_js_end, newsx_chart_js_begin, newsx_chart_js_end
newsx_page_html_begin:
    .incbin NEWSX_PAGE_HTML
newsx_page_html_end:
newsx_page_css_begin:
    .incbin NEWSX_PAGE_CSS
newsx_page_css_end:
newsx_page_js_begin:
    .incbin NEWSX_PAGE_JS
newsx_page_js_end:
newsx_chart_js_begin:
    .incbin NEWSX_CHART_JS
newsx_chart_js_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
