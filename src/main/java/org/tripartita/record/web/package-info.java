/**
 * The pages of the record: documents to download and actas to verify, for anyone and without scripts. The frame of
 * every page is one fragment, {@code record/page}. It must not decide what is kept or genuine.
 */
@NullMarked
package org.tripartita.record.web;

import org.jspecify.annotations.NullMarked;
