"""Lines of web pages that may be lines of another text too, as phrases by subject.

Written like those of `marker_phrases`.
"""

from __future__ import annotations

__all__ = ["WEAK_PHRASES"]

WEAK_PHRASES = {
    "networks": """
        facebook; twitter; x; instagram; linkedin; youtube; pinterest; reddit; whatsapp;
        telegram; tumblr; tiktok; snapchat; flipboard; xing; messenger; email; e-mail; mail;
        google; google+; stumbleupon; blogger; pocket; digg; mastodon; bluesky; threads; viber;
        line; vk; feedly; skype
    """,
    "networks together": """
        facebook #; twitter #; facebook twitter *; twitter facebook *; facebook messenger;
        facebook share *; facebook icon; twitter icon; email icon; messenger facebook; whatsapp
        twitter *; facebook linkedin *
    """,
    "page tools": """
        print; drucken; imprimer; imprimir; stampa; printen; e-mailen; pdf; cetak; tweet; pin;
        save; more; flip; like; likes; # likes; # shares; # share; # views; # view; # reads;
        shares; views; # total shares; # people like this; loading; load; lagi; suka memuat
    """,
    "menus": """
        home; menu; search; close; open; navigation; sections; topics; tags; tag; categories;
        category; archives; archive; tagged; tagged with; filed under; filed under *; tags *;
        topics *; posted in; posted in *; posted by *; posted on *; posted *; published *;
        published; updated; updated *; last updated *; first published *; last modified *;
        created *
    """,
    "media": """
        video; videos; photos; photo; gallery; galleries; image; images; podcast; podcasts;
        live; watch; watch live; watch now; watch video; play; play video; pause; mute; unmute;
        fullscreen; replay; live stream; listen; listen live; listen now; audio; slideshow; view
        gallery; view slideshow; hide caption; toggle caption; enlarge this image; caption;
        image # of #; # of #; # #; photo # of #; slide # of #; video # of #; page # of #;
        transcript; view transcript; autoplay
    """,
    "sections": """
        news; sport; sports; opinion; business; politics; world; entertainment; lifestyle;
        culture; technology; tech; science; health; travel; weather; events; shop; store; books;
        music; food; finance; markets; money; style; life; features; reviews; local; local news;
        traffic; obituaries; classifieds; crosswords; games; magazine; today's paper; e-paper;
        editions; edition; en español; english; deutsch; français; español
    """,
    "steps": """
        next; previous; prev; back; forward; first; last; all; new; ok; cancel; submit; send;
        go; yes; no; none; edit; delete; download; expand; collapse; dismiss; continue; start;
        stop; clear; apply; reset; filter; sort; advanced search; skip; settings; options; help;
        about; contact; feedback; support; donate; join; register; profile; account; follow;
        following; followers; unfollow; member login; members
    """,
    "authors and sources": """
        by; author; about the author; about the authors; about author; about this author; by *
        *; written by; written by *; reporting by *; editing by *; by the associated press;
        associated press; reuters; afp; ap; staff; staff writer; editor; guest author;
        contributor; contributors; view author archive; view all posts by *; all posts by *;
        posts by *; bio; author bio; author profile; get author rss feed; via; source; sources;
        source *; via *; credits; credit; credit *; photo *; image *; photo credit *; image
        credit *; photograph *; photo by *; photograph by *; photos by *; image source *; image
        courtesy *; getty images; shutterstock; file photo; ap photo; supported by; trending *;
        hashtags; keywords; key words; in this article; in this story; on this page; table of
        contents; contents; overview; summary; comments policy; story timeline; upcoming events;
        permalink; short url; get short url; share buttons; topic; subject; subjects; section;
        explore; discover; browse; highlights; breaking; breaking news; exclusive; featured;
        featured posts; feature; special report; spotlight; quick links; useful links;
        resources; partners; our partners; sponsors; press; newsroom; media; press releases;
        investors; jobs at *; terms apply; track; hide
    """,
    "German": """
        suche; suchen; menü; schliessen; öffnen; zurück; weiter; nächste; vorherige; aktuell;
        aktuelles; nachrichten; themen; thema; schlagwörter; schlagworte; stichwörter;
        stichworte; kategorien; kategorie; archiv; artikel; beitrag; beiträge; autor; autorin;
        über den autor; über die autorin; redaktion; foto; foto *; fotos; bild *; bild; bilder;
        bildquelle; bildquelle *; bildnachweis; quelle; quelle *; quellen; bildergalerie;
        galerie; mediathek; politik; wirtschaft; panorama; kultur; wissen; gesundheit; reise;
        wetter; auto; technik; digital; leben; service; termine; veranstaltungen;
        ansprechpartner; presse; pressemitteilung; pressemitteilungen; downloads; links;
        veröffentlicht am *; veröffentlicht *; aktualisiert *; aktualisiert am *; erstellt *;
        stand *; letzte änderung *; geschrieben von *; von; kommentar; e-mail-adresse; passwort;
        benutzername; name; website; passwort vergessen; merkliste; einstellungen; schriftgrösse;
        seite # von #; # von #; empfehlen; gefällt mir; versenden; autoren; inhalt; übersicht;
        abonnieren sie *; jetzt spenden; spenden; mitmachen; mitglied werden; folgen; zur
        person; mehr; alle; sie sind hier; sie befinden sich hier; unternehmen; produkte
    """,
    "French": """
        recherche; rechercher; fermer; accueil; retour; suivant; précédent; rubriques;
        mots-clés; auteur; à propos de l'auteur; publié le *; mis à jour le *; publié par *;
        par; crédit photo *; vidéo; vidéos; actualités; actualité; économie; politique; société;
        monde; sciences; santé; boutique; partenaires; abonnements; mon compte; plus; tout
    """,
    "Spanish": """
        buscar; menú; cerrar; inicio; volver; siguiente; anterior; etiquetas; etiquetas *;
        categorías; categoría; sobre el autor; publicado el *; publicado *; actualizado *;
        actualizado el *; vídeo; noticias; deportes; economía; política; sociedad; mundo;
        cultura; opinión; portada; secciones; archivo; fuente; fuente *; temas; redacción; más;
        todo; usuario; contraseña
    """,
    "Portuguese": """
        busca; fechar; início; voltar; próximo; categorias; categoria; sobre o autor; publicado
        em *; atualizado em *; fonte; fonte *; notícias; esportes; economia; opinião; mais;
        curtir; curtir isso
    """,
    "Italian and others": """
        cerca; chiudi; inizio; indietro; avanti; categorie; autore; pubblicato il *; aggiornato
        il *; notizie; cronaca; zoeken; sluiten; terug; volgende; vorige; gepubliceerd *;
        nieuws; bron *; szukaj; zamknij; opublikowano *; źródło *; wiadomości; sök; stäng;
        författare; publicerad *; uppdaterad *; поиск; меню; главная; новости; источник *; 首页;
        新闻; 来源; 编辑; 责任编辑; 责任编辑 *;
        責任編輯 *; 编辑 *; 記者 *; 记者 *; 搜索; 检索; 打印; 字体; 收藏; 上一篇; 下一篇; ホーム;
        ニュース; 検索; メニュー; 印刷
    """,
}
"""Lines of pages that may be lines of another text too: they count where strong ones are near."""
