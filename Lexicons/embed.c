/* Written by embed.sh. */
#include "clexicons.h"

_Alignas(64) static const unsigned char abbreviations_tsv[] = {
#embed "en/abbreviations.tsv"
};

_Alignas(64) static const unsigned char acronyms_tsv[] = {
#embed "en/acronyms.tsv"
};

_Alignas(64) static const unsigned char anonymity_tsv[] = {
#embed "en/anonymity.tsv"
};

_Alignas(64) static const unsigned char apostrophe_words_tsv[] = {
#embed "en/apostrophe-words.tsv"
};

_Alignas(64) static const unsigned char boilerplate_tsv[] = {
#embed "en/boilerplate.tsv"
};

_Alignas(64) static const unsigned char certainty_expressions_tsv[] = {
#embed "en/certainty-expressions.tsv"
};

_Alignas(64) static const unsigned char certainty_weights_tsv[] = {
#embed "en/certainty-weights.tsv"
};

_Alignas(64) static const unsigned char chance_degrees_tsv[] = {
#embed "en/chance-degrees.tsv"
};

_Alignas(64) static const unsigned char chance_words_tsv[] = {
#embed "en/chance-words.tsv"
};

_Alignas(64) static const unsigned char conditionals_tsv[] = {
#embed "en/conditionals.tsv"
};

_Alignas(64) static const unsigned char contractions_tsv[] = {
#embed "en/contractions.tsv"
};

_Alignas(64) static const unsigned char cue_commitment_tsv[] = {
#embed "en/cue-commitment.tsv"
};

_Alignas(64) static const unsigned char cue_rates_tsv[] = {
#embed "en/cue-rates.tsv"
};

_Alignas(64) static const unsigned char demonyms_tsv[] = {
#embed "en/demonyms.tsv"
};

_Alignas(64) static const unsigned char documents_tsv[] = {
#embed "en/documents.tsv"
};

_Alignas(64) static const unsigned char embedding_words_tsv[] = {
#embed "en/embedding-words.tsv"
};

_Alignas(64) static const unsigned char event_words_tsv[] = {
#embed "en/event-words.tsv"
};

_Alignas(64) static const unsigned char evidence_tsv[] = {
#embed "en/evidence.tsv"
};

_Alignas(64) static const unsigned char forenames_tsv[] = {
#embed "en/forenames.tsv"
};

_Alignas(64) static const unsigned char framing_words_tsv[] = {
#embed "en/framing-words.tsv"
};

_Alignas(64) static const unsigned char grammar_words_tsv[] = {
#embed "en/grammar-words.tsv"
};

_Alignas(64) static const unsigned char group_nouns_tsv[] = {
#embed "en/group-nouns.tsv"
};

_Alignas(64) static const unsigned char knowledge_phrases_tsv[] = {
#embed "en/knowledge-phrases.tsv"
};

_Alignas(64) static const unsigned char lemma_exceptions_tsv[] = {
#embed "en/lemma-exceptions.tsv"
};

_Alignas(64) static const unsigned char lemma_rules_tsv[] = {
#embed "en/lemma-rules.tsv"
};

_Alignas(64) static const unsigned char link_rates_tsv[] = {
#embed "en/link-rates.tsv"
};

_Alignas(64) static const unsigned char media_tsv[] = {
#embed "en/media.tsv"
};

_Alignas(64) static const unsigned char mention_forms_tsv[] = {
#embed "en/mention-forms.tsv"
};

_Alignas(64) static const unsigned char modal_verbs_tsv[] = {
#embed "en/modal-verbs.tsv"
};

_Alignas(64) static const unsigned char modals_tsv[] = {
#embed "en/modals.tsv"
};

_Alignas(64) static const unsigned char negative_affixes_tsv[] = {
#embed "en/negative-affixes.tsv"
};

_Alignas(64) static const unsigned char negators_tsv[] = {
#embed "en/negators.tsv"
};

_Alignas(64) static const unsigned char not_attributions_tsv[] = {
#embed "en/not-attributions.tsv"
};

_Alignas(64) static const unsigned char number_words_tsv[] = {
#embed "en/number-words.tsv"
};

_Alignas(64) static const unsigned char organization_words_tsv[] = {
#embed "en/organization-words.tsv"
};

_Alignas(64) static const unsigned char organizations_tsv[] = {
#embed "en/organizations.tsv"
};

_Alignas(64) static const unsigned char page_words_tsv[] = {
#embed "en/page-words.tsv"
};

_Alignas(64) static const unsigned char places_tsv[] = {
#embed "en/places.tsv"
};

_Alignas(64) static const unsigned char pronoun_weights_tsv[] = {
#embed "en/pronoun-weights.tsv"
};

_Alignas(64) static const unsigned char pronouns_tsv[] = {
#embed "en/pronouns.tsv"
};

_Alignas(64) static const unsigned char quantities_tsv[] = {
#embed "en/quantities.tsv"
};

_Alignas(64) static const unsigned char quotation_hints_tsv[] = {
#embed "en/quotation-hints.tsv"
};

_Alignas(64) static const unsigned char reference_words_tsv[] = {
#embed "en/reference-words.tsv"
};

_Alignas(64) static const unsigned char reporting_adjectives_tsv[] = {
#embed "en/reporting-adjectives.tsv"
};

_Alignas(64) static const unsigned char reporting_nouns_tsv[] = {
#embed "en/reporting-nouns.tsv"
};

_Alignas(64) static const unsigned char reporting_phrases_tsv[] = {
#embed "en/reporting-phrases.tsv"
};

_Alignas(64) static const unsigned char reporting_verbs_tsv[] = {
#embed "en/reporting-verbs.tsv"
};

_Alignas(64) static const unsigned char role_families_tsv[] = {
#embed "en/role-families.tsv"
};

_Alignas(64) static const unsigned char roles_tsv[] = {
#embed "en/roles.tsv"
};

_Alignas(64) static const unsigned char segment_starters_tsv[] = {
#embed "en/segment-starters.tsv"
};

_Alignas(64) static const unsigned char segmenter_weights_tsv[] = {
#embed "en/segmenter-weights.tsv"
};

_Alignas(64) static const unsigned char tag_suffixes_tsv[] = {
#embed "en/tag-suffixes.tsv"
};

_Alignas(64) static const unsigned char tag_transitions_tsv[] = {
#embed "en/tag-transitions.tsv"
};

_Alignas(64) static const unsigned char time_words_tsv[] = {
#embed "en/time-words.tsv"
};

_Alignas(64) static const unsigned char titles_tsv[] = {
#embed "en/titles.tsv"
};

_Alignas(64) static const unsigned char word_tags_tsv[] = {
#embed "en/word-tags.tsv"
};

_Alignas(64) static const unsigned char yardsticks_tsv[] = {
#embed "en/yardsticks.tsv"
};

_Alignas(64) static const unsigned char attribution_weights[] = {
#embed "en/attribution.weights"
};

_Alignas(64) static const unsigned char grammar_weights[] = {
#embed "en/grammar.weights"
};

_Alignas(64) static const unsigned char speakers_weights[] = {
#embed "en/speakers.weights"
};

static const clexicons_file files[] = {
    {"abbreviations.tsv", abbreviations_tsv, sizeof abbreviations_tsv},
    {"acronyms.tsv", acronyms_tsv, sizeof acronyms_tsv},
    {"anonymity.tsv", anonymity_tsv, sizeof anonymity_tsv},
    {"apostrophe-words.tsv", apostrophe_words_tsv, sizeof apostrophe_words_tsv},
    {"boilerplate.tsv", boilerplate_tsv, sizeof boilerplate_tsv},
    {"certainty-expressions.tsv", certainty_expressions_tsv, sizeof certainty_expressions_tsv},
    {"certainty-weights.tsv", certainty_weights_tsv, sizeof certainty_weights_tsv},
    {"chance-degrees.tsv", chance_degrees_tsv, sizeof chance_degrees_tsv},
    {"chance-words.tsv", chance_words_tsv, sizeof chance_words_tsv},
    {"conditionals.tsv", conditionals_tsv, sizeof conditionals_tsv},
    {"contractions.tsv", contractions_tsv, sizeof contractions_tsv},
    {"cue-commitment.tsv", cue_commitment_tsv, sizeof cue_commitment_tsv},
    {"cue-rates.tsv", cue_rates_tsv, sizeof cue_rates_tsv},
    {"demonyms.tsv", demonyms_tsv, sizeof demonyms_tsv},
    {"documents.tsv", documents_tsv, sizeof documents_tsv},
    {"embedding-words.tsv", embedding_words_tsv, sizeof embedding_words_tsv},
    {"event-words.tsv", event_words_tsv, sizeof event_words_tsv},
    {"evidence.tsv", evidence_tsv, sizeof evidence_tsv},
    {"forenames.tsv", forenames_tsv, sizeof forenames_tsv},
    {"framing-words.tsv", framing_words_tsv, sizeof framing_words_tsv},
    {"grammar-words.tsv", grammar_words_tsv, sizeof grammar_words_tsv},
    {"group-nouns.tsv", group_nouns_tsv, sizeof group_nouns_tsv},
    {"knowledge-phrases.tsv", knowledge_phrases_tsv, sizeof knowledge_phrases_tsv},
    {"lemma-exceptions.tsv", lemma_exceptions_tsv, sizeof lemma_exceptions_tsv},
    {"lemma-rules.tsv", lemma_rules_tsv, sizeof lemma_rules_tsv},
    {"link-rates.tsv", link_rates_tsv, sizeof link_rates_tsv},
    {"media.tsv", media_tsv, sizeof media_tsv},
    {"mention-forms.tsv", mention_forms_tsv, sizeof mention_forms_tsv},
    {"modal-verbs.tsv", modal_verbs_tsv, sizeof modal_verbs_tsv},
    {"modals.tsv", modals_tsv, sizeof modals_tsv},
    {"negative-affixes.tsv", negative_affixes_tsv, sizeof negative_affixes_tsv},
    {"negators.tsv", negators_tsv, sizeof negators_tsv},
    {"not-attributions.tsv", not_attributions_tsv, sizeof not_attributions_tsv},
    {"number-words.tsv", number_words_tsv, sizeof number_words_tsv},
    {"organization-words.tsv", organization_words_tsv, sizeof organization_words_tsv},
    {"organizations.tsv", organizations_tsv, sizeof organizations_tsv},
    {"page-words.tsv", page_words_tsv, sizeof page_words_tsv},
    {"places.tsv", places_tsv, sizeof places_tsv},
    {"pronoun-weights.tsv", pronoun_weights_tsv, sizeof pronoun_weights_tsv},
    {"pronouns.tsv", pronouns_tsv, sizeof pronouns_tsv},
    {"quantities.tsv", quantities_tsv, sizeof quantities_tsv},
    {"quotation-hints.tsv", quotation_hints_tsv, sizeof quotation_hints_tsv},
    {"reference-words.tsv", reference_words_tsv, sizeof reference_words_tsv},
    {"reporting-adjectives.tsv", reporting_adjectives_tsv, sizeof reporting_adjectives_tsv},
    {"reporting-nouns.tsv", reporting_nouns_tsv, sizeof reporting_nouns_tsv},
    {"reporting-phrases.tsv", reporting_phrases_tsv, sizeof reporting_phrases_tsv},
    {"reporting-verbs.tsv", reporting_verbs_tsv, sizeof reporting_verbs_tsv},
    {"role-families.tsv", role_families_tsv, sizeof role_families_tsv},
    {"roles.tsv", roles_tsv, sizeof roles_tsv},
    {"segment-starters.tsv", segment_starters_tsv, sizeof segment_starters_tsv},
    {"segmenter-weights.tsv", segmenter_weights_tsv, sizeof segmenter_weights_tsv},
    {"tag-suffixes.tsv", tag_suffixes_tsv, sizeof tag_suffixes_tsv},
    {"tag-transitions.tsv", tag_transitions_tsv, sizeof tag_transitions_tsv},
    {"time-words.tsv", time_words_tsv, sizeof time_words_tsv},
    {"titles.tsv", titles_tsv, sizeof titles_tsv},
    {"word-tags.tsv", word_tags_tsv, sizeof word_tags_tsv},
    {"yardsticks.tsv", yardsticks_tsv, sizeof yardsticks_tsv},
    {"attribution.weights", attribution_weights, sizeof attribution_weights},
    {"grammar.weights", grammar_weights, sizeof grammar_weights},
    {"speakers.weights", speakers_weights, sizeof speakers_weights},
};

const clexicons_file *clexicons_en(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
