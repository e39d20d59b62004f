package org.tripartita.identity;

import java.util.List;

/** What waits for one person alone, besides the tasks of the person's groups, for the page of the own account. */
public interface OwnSheets {

	/**
	 * A page that waits for the person.
	 *
	 * @param address where it is, within the site
	 */
	record Sheet(String name, String address) {
	}

	/** What waits for the owner of an account. */
	List<Sheet> of(String username);

}
