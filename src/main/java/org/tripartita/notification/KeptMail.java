package org.tripartita.notification;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.identity.KeptElsewhere;

/** Which notices somebody wants, for the file with their data. */
@Component
class KeptMail implements KeptElsewhere {

	private final NoticeChoices choices;

	KeptMail(NoticeChoices choices) {
		this.choices = choices;
	}

	@Override
	public String kind() {
		return "wantedNotices";
	}

	@Override
	public List<String> of(String username) {
		return choices.wantedBy(username).stream().map(Notice::name).toList();
	}

}
