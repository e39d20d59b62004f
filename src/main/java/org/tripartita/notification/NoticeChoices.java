package org.tripartita.notification;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Contact;

/** Which notices people want by mail: all, until they say otherwise. */
@Repository
public class NoticeChoices {

	private final JdbcClient database;

	NoticeChoices(JdbcClient database) {
		this.database = database;
	}

	/** What somebody wants. */
	public Set<Notice> wantedBy(String username) {
		var wanted = EnumSet.allOf(Notice.class);
		database.sql("select notice from unwanted_notice where username = ?")
			.param(username)
			.query(String.class)
			.list()
			.forEach(unwanted -> wanted.remove(Notice.valueOf(unwanted)));
		return wanted;
	}

	/** Keeps what somebody wants. */
	@Transactional
	public void choose(String username, Set<Notice> wanted) {
		database.sql("delete from unwanted_notice where username = ?").param(username).update();
		Arrays.stream(Notice.values())
			.filter(notice -> !wanted.contains(notice))
			.forEach(unwanted -> database.sql("insert into unwanted_notice (username, notice) values (?, ?)")
				.params(username, unwanted.name())
				.update());
	}

	/** Those among some who want a notice. */
	List<Contact> who(Notice notice, Collection<Contact> all) {
		if (all.isEmpty()) {
			return List.of();
		}
		var unwilling = database.sql("select username from unwanted_notice where notice = :notice and username in (:names)")
			.param("notice", notice.name())
			.param("names", all.stream().map(Contact::username).toList())
			.query(String.class)
			.set();
		return all.stream().filter(contact -> !unwilling.contains(contact.username())).toList();
	}

}
