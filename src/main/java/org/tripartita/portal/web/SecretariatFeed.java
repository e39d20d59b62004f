package org.tripartita.portal.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog.News;
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

	/** The facts in the order in which they came, the latest first. */
	String of(Secretariat secretariat, List<News> news) {
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
		feed.setEntries(news.stream().map(one -> entry(secretariat, one, page)).toList());
		try {
			return new WireFeedOutput().outputString(feed);
		}
		catch (FeedException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private Entry entry(Secretariat secretariat, News news, String page) {
		var fact = news.entry();
		var entry = new Entry();
		entry.setId(NAME + secretariat.code() + "/" + news.number());
		entry.setTitle(fact.text().length() <= LONGEST_TITLE ? fact.text() : fact.text().substring(0, LONGEST_TITLE - 1) + "…");
		entry.setUpdated(Date.from(fact.recordedAt()));
		entry.setAlternateLinks(List.of(link("alternate", "text/html",
				fact.documentId() == null ? page : site + "/documentos/" + fact.documentId())));
		var text = new Content();
		text.setType(Content.TEXT);
		text.setValue(fact.text());
		entry.setContents(List.of(text));
		return entry;
	}

	private static Link link(String relation, String type, String address) {
		var link = new Link();
		link.setRel(relation);
		link.setType(type);
		link.setHref(address);
		return link;
	}

}
