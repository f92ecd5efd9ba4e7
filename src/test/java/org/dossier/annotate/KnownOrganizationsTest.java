package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Organizations that tables have, and those that the text introduces.
class KnownOrganizationsTest {
  private static String organizations(String sentence) {
    return String.join("; ", Annotated.text("A title\n\n" + sentence).organizations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The BBC's Ann Marlow and CNN's Bo Quorvik spoke.         | BBC; CNN",
        "The Bank of England met the European Central Bank.       | Bank of England; European Central Bank",
        "Harvard and MIT published it.                            | Harvard University; Massachusetts Institute of Technology",
        "NATO and Nato are one.                                   | North Atlantic Treaty Organization",
        "The European Union, the E.U. and the EU are one.         | European Union",
        "Facebook Inc. and Google LLC and Microsoft Corp. agreed. | Google; Meta Platforms; Microsoft",
        "Toyota Motor Corp. rose. Toyota said so.                 | Toyota",
        "Boeing Co and Airbus SE fell.                            | Airbus; Boeing",
        "The Times and The New York Times reported it.            | New York Times",
        "The IMF said in Washington that it is late.              | International Monetary Fund",
        "Apple said so. He ate an apple.                          | Apple Inc",
        "General Motors met General Marlow.                       | General Motors",
        "The Pentagon agreed with the White House.                | United States Department of Defense",
        "The Iranian Revolutionary Guards fired. The Guards left. | Islamic Revolutionary Guard Corps",
        "Pakistan's army met the Indian Army.                     | Indian Army",
        "At the UN and in the U.N. General Assembly they spoke.   | United Nations; United Nations General Assembly",
      })
  void haveOneNameEach(String sentence, String organizations) {
    assertThat(organizations(sentence)).isEqualTo(organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Foreign Ministry in Berlin said so. The ministry agreed. | Ministry of Foreign Affairs of Germany",
        "The Ministry of Foreign Affairs of Japan said so.            | Ministry of Foreign Affairs of Japan",
        "In Washington the Supreme Court ruled. The Court agreed.     | Supreme Court of the United States",
        "In London the Liberal Democrats left.                        | Liberal Democrats",
        "The Iranian Parliament met in Tehran.                        | Islamic Consultative Assembly",
        "In Tehran Iran's Supreme Court met.                          | Supreme Court of Iran",
      })
  void areThoseOfTheCountryThatTheTextSpeaksOf(String sentence, String organizations) {
    assertThat(organizations(sentence)).isEqualTo(organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Threat Analysis Center (TAC) met. TAC agreed; the TAC left.   | Threat Analysis Center",
        "The U.S. Widget Agency (USWA) met. USWA agreed.                   | U.S. Widget Agency",
        "The Socialist Party of Ruritania (SPR) won. SPR rules.            | Socialist Party of Ruritania",
        "The World Health Organization (WHO) met. Who met?                 | World Health Organization",
        "Manchester United beat Liverpool 2-1 in the Premier League.       | Liverpool; Manchester United",
        "Barcelona won the match; the striker of Real Madrid had a goal.   | Barcelona; Real Madrid",
        "The Oslo City Council met.                                        | Oslo City Council",
        "The police in Paris met the Paris Police Department.              | Paris Police Department",
      })
  void orAreIntroducedByTheTextItself(String sentence, String organizations) {
    assertThat(organizations(sentence)).isEqualTo(organizations);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A gap is not a target, and an amazon is no river.",
        "The Amazon is a river.",
        "He left the Army and joined the Navy.",
        "The Republicans and the Democrats debated.",
        "The police and the army met in the end."
      })
  void areNotFoundWhereTheWordsMeanSomethingElse(String sentence) {
    assertThat(organizations(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In public the Toyota Foundation explained its plans.     | Toyota Foundation",
        "In public the Pentagon Department explained its plans.   | United States Department of Defense",
        "They said that Nomura Securities Co Ltd left.            | Nomura",
        "The head of the Quorvik Democratic Unionist Party left.  | Quorvik Democratic Unionist Party",
        "Quorvik CNN anchor Ann Marlow spoke.                     | CNN",
        "The European Union's Widget Court met.                   | European Union; Widget Court",
        "Microsoft's Threat Analysis Center (TAC) met.            | Microsoft; Threat Analysis Center",
        "The Microsoft Threat Analysis Center (MTAC) met.         | Microsoft Threat Analysis Center",
        "The Ministry of Foreign Affairs of the United Kingdom met.| 'Foreign, Commonwealth and Development Office'",
        "Kroger opened a shop.                                    | Kroger",
        "They fear al-Qaeda and read de Volkskrant.               | Al-Qaeda; de Volkskrant",
        "Joseph Kroger spoke, and then Kroger left.               | ''",
      })
  void mayBePartOfALongerName(String sentence, String organizations) {
    assertBothRead(sentence, organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The PLA marched in Beijing.    | People's Liberation Army",
        "The PLA marched in Nairobi.    | ''",
        "The ANC met in South Africa.   | African National Congress",
        "The ANC met in France.         | ''",
        "In France the UAW met.         | United Auto Workers",
        "An envoy of the CIS left Paris.| Commonwealth of Independent States",
      })
  void areNotMeantByTheirLettersInOtherCountries(String sentence, String organizations) {
    assertBothRead(sentence, organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Later Apple said so.     | Apple Inc",
        "People at Apple said so. | Apple Inc",
        "The Apple said so.       | ''",
        "The Big Apple said so.   | ''",
        "Apple's said so.         | ''",
        "They saw Apple.          | ''",
      })
  void actWhereTheirNamesAreWordsToo(String sentence, String organizations) {
    assertBothRead(sentence, organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Republican governor of Ohio signed the bill.   | Republican Party (United States)",
        "In Ohio fellow Republicans left.                   | Republican Party (United States)",
        "In Ohio congressional Republicans left.            | Republican Party (United States)",
        "John Marlow is a Texas Republican.                 | ''",
        "The governor of Ohio, a Republican, left.          | ''",
        "They met the Oslo Labour Party.                    | Labour Party (Norway)",
        "In Kenya the leader of Labour left.                | ''",
        "TORY MPS LEAVE BRITAIN FOR OSLO TODAY              | ''",
        "In Delhi the leader of Congress said that India waits.| Indian National Congress",
        "In Delhi a congress said that India waits.         | ''",
        "In America they wrote to Congress.                 | United States Congress",
        "The New Zealand Labour Party met in London. Labour lawmakers left London.| New Zealand Labour Party",
        "The Security Council met on Sudan.                 | United Nations Security Council",
        "The World Trade Organisation (WTO) met.            | World Trade Organization",
        "The Financial Services Authority (FSA) met.        | Financial Services Authority",
        "In Niger the Nigerien Widget Party (NWP) met.      | Nigerien Widget Party",
      })
  void areThePartyWhereTheWordsSaySo(String sentence, String organizations) {
    assertBothRead(sentence, organizations);
  }

  @Test
  void aPartyIsNotCountedWhereOneOfItsPeopleIsMeant() {
    assertThat(
            Annotated.byRules("He is with the Tories in Britain. A Tory left.")
                .evidence(Facet.ORGANIZATION, "conservative-party-uk"))
        .containsExactly("Tories/alias");
  }

  @Test
  void areCountedOnceWhereTheyOwnSomebody() {
    assertThat(
            Annotated.byRules("NPR's Ann Marlow is in Havana.").evidence(Facet.ORGANIZATION, "npr"))
        .containsExactly("NPR/alias");
  }

  private static void assertBothRead(String sentence, String organizations) {
    assertThat(Annotated.readings(sentence))
        .allSatisfy(r -> assertThat(String.join("; ", r.organizations())).isEqualTo(organizations));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Ministry of Health of the Netherlands met.| Ministry of Health of the Netherlands",
        "In Kenya the Ugandan Health Ministry left.    | Ministry of Health of Uganda",
        "In Kenya Uganda's Health Ministry left.       | Ministry of Health of Uganda",
        "In Kenya Health Ministry staff left.          | Ministry of Health of Kenya",
        "In Kenya the Parliament sat late.             | Parliament of Kenya",
        "In Kenya and Uganda the Parliament sat late.  | ''",
        "Kenya votes and Kenya waits. Kenyan voters left Uganda. The Parliament sat late.| Parliament of Kenya",
        "Kenya waits. Uganda votes; Ugandan voters left. The Interior Ministry is late.| Ministry of Interior of Uganda",
        "Uganda waits. Kenya votes; Kenyan voters left. The Interior Ministry is late.| Ministry of Interior of Kenya",
        "In Iraq they left the Army.                   | ''",
        "The Health Ministry of Kenya met.             | Ministry of Health of Kenya",
        "The Health Ministry of the Netherlands met.   | Ministry of Health of the Netherlands",
        "The Health Ministry of Quorvik met.           | Health Ministry of Quorvik",
        "The Health Ministry of Lagos met.             | Health Ministry of Lagos",
        "The Health Ministry of Kenya Widgets met.     | Health Ministry of Kenya Widgets",
        "In Kenya the UK Health Ministry left.         | Department of Health and Social Care",
        "In Kenya the U.S. Health Ministry left.       | Ministry of Health of the United States",
      })
  void ofStatesAreThoseOfTheCountryBesideThem(String sentence, String organizations) {
    assertBothRead(sentence, organizations);
  }

  @Test
  void ofStatesAreMeantByTheirBareNameWhereTheTextNamesThemInFull() {
    assertThat(
            Annotated.byRules("The Army of Kenya met. The Army left.")
                .evidence(Facet.ORGANIZATION, "army-of-kenya"))
        .containsExactly("Army of Kenya/ministry", "Army/ministry");
  }
}
