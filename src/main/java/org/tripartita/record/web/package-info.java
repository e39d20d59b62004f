/**
 * The pages of the record: documents to download and actas to verify, for anyone and without scripts, in the frame of
 * the site ({@code portal/layout}). It must not decide what is kept or genuine.
 */
@NullMarked
package org.tripartita.record.web;

import org.jspecify.annotations.NullMarked;
