package org.tripartita.signing;

import org.tripartita.identity.Sector;

/**
 * A kind of draft that the parties observe before they sign it. The module whose draft it is implements it as a bean, and
 * names the subject to the page of signatures under {@link #SUBJECT} when it prefills its task.
 */
public interface ObservedDraft {

	/** The key of the prefill under which the page finds what is observed. */
	String SUBJECT = "observedSubject";

	/** Whether this is a draft of this kind. */
	boolean owns(String subject);

	/** The sector that keeps the draft: it answers and amends. */
	Sector secretary(String subject);

	/** Whether a paper that is already signed is taken while the round lasts. */
	boolean takesPaperAtOnce(String subject);

	/** The words that the secretary may amend. */
	String words(String subject);

	/** The fewest and the most characters that these words may have. */
	int shortest();

	int longest();

	void amend(String subject, String words);

}
