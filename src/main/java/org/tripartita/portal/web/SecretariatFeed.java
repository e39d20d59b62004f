package org.tripartita.portal.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.record.Acta;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SecretariatLog.News;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** The public log of an STL as a feed that people subscribe to (Atom, RFC 4287). */
@Component
class SecretariatFeed {

	/** An entry keeps its name whatever address the site has. */
	private static final String NAME = "tag:tripartita,2026:secretariado/";

	private static final int LONGEST_TITLE = 120;

	private final Texts texts;

	private final String site;

	SecretariatFeed(Texts texts, @Value("${tripartita.public-address}") String site) {
		this.texts = texts;
		this.site = site;
	}

	/**
	 * The facts in the order in which they came, the latest first. One whose acta was corrected since says so and leads to the
	 * correction; to the readers of the feed that is news of its day.
	 *
	 * @param corrections the actas that correct another, by the document of the corrected one
	 */
	String of(Secretariat secretariat, List<News> news, Map<UUID, List<Acta>> corrections) {
		var page = site + "/secretariados/" + secretariat.code();
		var feed = new Feed("atom_1.0");
		feed.setEncoding("UTF-8");
		feed.setLanguage("es-MX");
		feed.setId(NAME + secretariat.code());
		var author = new Person();
		author.setName(secretariat.name());
		feed.setAuthors(List.of(author));
		feed.setTitle(texts.of("portal.feed.title", secretariat.name()));
		feed.setUpdated(Date.from(news.isEmpty() ? Instant.EPOCH : news.get(0).entry().recordedAt()));
		feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
		feed.setOtherLinks(List.of(link("self", "application/atom+xml", page + "/novedades.atom")));
		feed.setEntries(news.stream().map(one -> entry(secretariat, one, page, corrections.getOrDefault(one.entry().documentId(), List.of()))).toList());
		try {
			return new WireFeedOutput().outputString(feed);
		}
		catch (FeedException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private Entry entry(Secretariat secretariat, News news, String page, List<Acta> corrections) {
		var fact = news.entry();
		var entry = new Entry();
		entry.setId(NAME + secretariat.code() + "/" + news.number());
		entry.setTitle(fact.text().length() <= LONGEST_TITLE ? fact.text() : fact.text().substring(0, LONGEST_TITLE - 1) + "…");
		entry.setUpdated(Date.from(fact.recordedAt()));
		entry.setAlternateLinks(List.of(link("alternate", "text/html", address(fact, page))));
		entry.setContents(List.of(content(fact.text(), corrections)));
		if (!corrections.isEmpty()) {
			entry.setUpdated(Date.from(corrections.get(corrections.size() - 1).sealedAt()));
			entry.setOtherLinks(corrections.stream().map(by -> link("related", "application/pdf", site + "/documentos/" + by.documentId())).toList());
		}
		return entry;
	}

	private String address(SecretariatLog.Entry fact, String page) {
		if (fact.documentId() != null) {
			return site + "/documentos/" + fact.documentId();
		}
		return fact.session() == null ? page : page + "/sesiones/" + fact.session();
	}

	private Content content(String fact, List<Acta> corrections) {
		var text = new Content();
		text.setType(Content.TEXT);
		text.setValue(corrections.stream()
			.map(by -> texts.of("portal.feed.corrected", SpokenDay.of(by.actDate()), site + "/documentos/" + by.documentId()))
			.reduce(fact, (one, other) -> one + "\n" + other));
		return text;
	}

	private static Link link(String relation, String type, String address) {
		var link = new Link();
		link.setRel(relation);
		link.setType(type);
		link.setHref(address);
		return link;
	}

}
