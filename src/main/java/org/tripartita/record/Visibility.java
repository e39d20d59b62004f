package org.tripartita.record;

import java.util.Arrays;
import java.util.List;

/** Who may read a document, from the widest to the narrowest circle. */
public enum Visibility {

	/** Anyone, without login. */
	PUBLIC,
	/** Those who take part in the exercise or sit in the secretariat. */
	MEMBERS,
	/** Only those who need it for their task, such as an applicant's dossier. */
	RESTRICTED;

	/** The circles that somebody admitted to this one may read: {@code MEMBERS} gives public and members. */
	List<String> andWider() {
		return Arrays.stream(values()).filter(other -> other.compareTo(this) <= 0).map(Enum::name).toList();
	}

}
