package org.tripartita.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.Applicant;
import org.tripartita.workflow.Texts;

/** Where a letter says that the application is found: the own page of whoever applied there, the receipt of everybody else. */
@Component
class ApplicantLink {

	private final Texts texts;

	private final String site;

	ApplicantLink(Texts texts, @Value("${tripartita.public-address}") String site) {
		this.texts = texts;
		this.site = site;
	}

	String to(Applicant one) {
		return texts.of(one.key() == null ? "mail.applicant.receipt" : "mail.applicant.own", site + one.path());
	}

}
