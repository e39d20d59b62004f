package org.tripartita.identity;

import java.util.List;

/** What another module keeps of a person, for the file that the person takes along. */
public interface KeptElsewhere {

	/** What it is, in a word, such as {@code wantedNotices}. */
	String kind();

	/** What is kept of the owner of an account. */
	List<String> of(String username);

}
