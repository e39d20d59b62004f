package org.tripartita.record.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tripartita.record.ChainHead;
import org.tripartita.record.ChainName;

/**
 * What a page tells of a chain.
 *
 * @param name whose it is
 * @param state INTACT, BROKEN or UNKNOWN: message key {@code record.chain.<state>}
 * @param head its end, where every link holds
 * @param sequence the first link that does not hold
 * @param flaw what does not fit there: message key {@code record.chain.flaw.<flaw>}
 * @param at when it was recomputed
 */
record ChainView(ChainName name, String state, @Nullable ChainHead head, @Nullable Long sequence, @Nullable String flaw,
		Instant at) {
}
