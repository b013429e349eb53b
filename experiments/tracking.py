"""Words that mail, chats and learning platforms add to a link. They say nothing about an experiment.

Sources: the lists by which Firefox and Brave strip queries
(firefox-source-docs.mozilla.org, "Query Parameter Stripping"; Brave's "Query String Filter"), the registry
github.com/mpchadwick/tracking-query-params-registry, and Moodle, which writes `forceview` and `redirect`.
"""

_PREFIXES = ("utm_", "oly_", "mtm_", "pk_", "piwik_", "hsa_", "__hs", "vero_")
_TRACKING = {
    # Facebook and Instagram; Google; Microsoft; Yandex.
    "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "mibextid", "igshid", "igsh",
    "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl", "usp",
    "si", "msclkid", "cvid", "ocid", "yclid", "_openstat",
    # X, TikTok, LinkedIn, Pinterest, Reddit, Alibaba.
    "twclid", "ttclid", "li_fat_id", "trk", "epik", "rdt_cid", "spm",
    # Newsletters: Mailchimp, HubSpot, Marketo, MailerLite, Drip, Klaviyo, Adobe.
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "hsctatracking", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "__s",
    "_ke", "_kx", "s_cid", "ef_id",
    # Pages that say where a person came from, and Moodle.
    "ref", "ref_src", "ref_url", "referrer", "forceview", "redirect",
}  # fmt: skip


def is_tracking(name: str) -> bool:
    """Whether a query's word, in small letters, was added on the way."""
    return name in _TRACKING or name.startswith(_PREFIXES)
