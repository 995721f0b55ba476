// The tree of a page of HTML or a document of XML, walked in the order of the document, without any header of libxml2 reaching Swift.

#ifndef CXML_H
#define CXML_H

#include <stdint.h>

enum { CXML_END = 0, CXML_OPEN = 1, CXML_CLOSE = 2, CXML_TEXT = 3 };

// Reads a page, however broken; null where nothing can be read. An encoding of null is found out from the page.
void *cxml_page(const uint8_t *bytes, int32_t count, const char *encoding);

// Reads a document of XML the same way; entities of its own are left out, so that it can't grow.
void *cxml_document(const uint8_t *bytes, int32_t count);

// Goes on to the next event.
int32_t cxml_next(void *page);

// The name, without prefix, of the element that opens or closes; the words of a text. Valid until the page is freed.
const char *cxml_name(void *page);
const char *cxml_text(void *page);

// The name of the next attribute of the element that opens, and its value, or null after the last. Valid until the page is freed.
const char *cxml_next_attribute(void *page, const char **value);

void cxml_free(void *page);

#endif
