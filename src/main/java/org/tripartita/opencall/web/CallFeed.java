package org.tripartita.opencall.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.OpenCalls.News;
import org.tripartita.workflow.Texts;

/** What calls publish, as a feed that people subscribe to (Atom, RFC 4287): calls, amendments, extensions, results, endings. */
@Component
class CallFeed {

	/** An entry keeps its name whatever address the site has. */
	private static final String NAME = "tag:tripartita,2026:convocatorias";

	private final Texts texts;

	private final String site;

	CallFeed(Texts texts, @Value("${tripartita.public-address}") String site) {
		this.texts = texts;
		this.site = site;
	}

	/** The latest first. */
	String of(List<News> news) {
		var feed = new Feed("atom_1.0");
		feed.setEncoding("UTF-8");
		feed.setLanguage("es-MX");
		feed.setId(NAME);
		var author = new Person();
		author.setName("Tripartita");
		feed.setAuthors(List.of(author));
		feed.setTitle(texts.of("opencall.feed.title"));
		feed.setUpdated(Date.from(news.isEmpty() ? Instant.EPOCH : news.get(0).at()));
		feed.setAlternateLinks(List.of(link("alternate", "text/html", site + "/convocatorias")));
		feed.setOtherLinks(List.of(link("self", "application/atom+xml", site + "/convocatorias/novedades.atom")));
		feed.setEntries(news.stream().map(this::entry).toList());
		try {
			return new WireFeedOutput().outputString(feed);
		}
		catch (FeedException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private Entry entry(News news) {
		var entry = new Entry();
		entry.setId(NAME + "/" + news.key());
		entry.setTitle(news.happening() == null ? news.title() : texts.of("opencall.feed." + news.happening(), news.title()));
		entry.setUpdated(Date.from(news.at()));
		entry.setAlternateLinks(List.of(link("alternate", "text/html", site + "/convocatorias/" + news.callId())));
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
