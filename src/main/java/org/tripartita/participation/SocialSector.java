package org.tripartita.participation;

/** What part of society somebody says to speak from; optional, only ever shown added up (domain 7.10). */
public enum SocialSector {

	INDIVIDUAL, INDIGENOUS_COMMUNITY, CIVIL_SOCIETY, ACADEMIA, BUSINESS, PUBLIC_SERVICE, OTHER

}
