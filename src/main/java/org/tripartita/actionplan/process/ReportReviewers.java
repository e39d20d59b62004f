package org.tripartita.actionplan.process;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tripartita.identity.Sector;

/** Who reviews a report of the government: the collection {@code ${reportReviewers.all}} of the model [S3:706]. */
@Component("reportReviewers")
public class ReportReviewers {

	/** The role names of the oversight body and of civil society. */
	public List<String> getAll() {
		return List.of(Sector.OVERSIGHT_BODY.role(), Sector.CIVIL_SOCIETY.role());
	}

}
