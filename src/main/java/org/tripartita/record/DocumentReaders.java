package org.tripartita.record;

/**
 * Who may read a document that is not public. The modules that know people and seats implement it as beans; one that
 * agrees is enough, and without any nobody may.
 */
@FunctionalInterface
public interface DocumentReaders {

	/**
	 * Whether this person may read this document.
	 *
	 * @param document visible to {@link Visibility#MEMBERS} or {@link Visibility#RESTRICTED}
	 * @param username login of the person who asks
	 */
	boolean mayRead(Document document, String username);

}
