package org.tripartita.identity;

import java.util.List;

import org.springframework.stereotype.Component;

/** What each sector does for itself is one task for each of these: the collection {@code ${sectors.all}} of a model. */
@Component("sectors")
public class Sectors {

	/** The role names of the three sectors. */
	public List<String> getAll() {
		return Sector.roles();
	}

}
