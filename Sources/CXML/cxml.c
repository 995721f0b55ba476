#include "cxml.h"

#include <stdlib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

typedef struct {
    htmlDocPtr document;
    xmlNodePtr node;
    xmlAttrPtr attribute;
    int32_t event;
} Page;

static Page *walk(htmlDocPtr document) {
    if (!document) return NULL;
    Page *page = malloc(sizeof(Page));
    if (!page) {
        xmlFreeDoc(document);
        return NULL;
    }
    *page = (Page){document, NULL, NULL, CXML_END};
    return page;
}

void *cxml_page(const uint8_t *bytes, int32_t count, const char *encoding) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    return walk(htmlReadMemory((const char *)bytes, count, NULL, encoding, options));
}

void *cxml_document(const uint8_t *bytes, int32_t count) {
    int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET;
    return walk(xmlReadMemory((const char *)bytes, count, NULL, NULL, options));
}

static int32_t entered(xmlNodePtr node) {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE ? CXML_TEXT : CXML_OPEN;
}

static int is_walked(xmlNodePtr node) {
    return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static xmlNodePtr walked(xmlNodePtr node) {
    while (node && !is_walked(node)) node = node->next;
    return node;
}

int32_t cxml_next(void *pointer) {
    Page *page = pointer;
    xmlNodePtr next = NULL;
    if (!page->node) {
        page->node = xmlDocGetRootElement(page->document);
        page->attribute = page->node ? page->node->properties : NULL;
        return page->event = page->node ? CXML_OPEN : CXML_END;
    }
    if (page->event == CXML_OPEN) {
        next = walked(page->node->children);
        if (!next) return page->event = CXML_CLOSE;
    } else {
        if (page->node == xmlDocGetRootElement(page->document)) return page->event = CXML_END;
        next = walked(page->node->next);
        if (!next) {
            page->node = page->node->parent;
            return page->event = CXML_CLOSE;
        }
    }
    page->node = next;
    page->event = entered(next);
    page->attribute = page->event == CXML_OPEN ? next->properties : NULL;
    return page->event;
}

const char *cxml_name(void *page) { return (const char *)((Page *)page)->node->name; }

const char *cxml_text(void *page) {
    const xmlChar *text = ((Page *)page)->node->content;
    return text ? (const char *)text : "";
}

const char *cxml_next_attribute(void *pointer, const char **value) {
    Page *page = pointer;
    xmlAttrPtr attribute = page->attribute;
    if (!attribute) return NULL;
    page->attribute = attribute->next;
    *value = attribute->children && attribute->children->content ? (const char *)attribute->children->content : "";
    return (const char *)attribute->name;
}

void cxml_free(void *page) {
    xmlFreeDoc(((Page *)page)->document);
    free(page);
}
