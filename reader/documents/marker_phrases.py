"""The lines that web pages put around their text, as phrases by subject.

A phrase is written case-folded ("schliessen") and without punctuation, the way lines are
compared; semicolons part them. `#` stands for a number and `*` for one to six words. A new
language or habit of pages is a new phrase here.
"""

from __future__ import annotations

__all__ = ["STRONG_PHRASES"]

STRONG_PHRASES = {
    "advertising": """
        advertisement; advertisement #; advertisements; advertisement advertisement;
        advertising; advertisement continue reading the main story; advertisement scroll to
        continue; story continues below advertisement; article continues below advertisement;
        continue reading below; continue reading the main story; story continues below; story
        continues after advertisement; article continues after advertisement; skip
        advertisement; sponsored content; sponsored links; sponsored by *; paid content;
        promoted content; promoted stories; content from our partners; from our partners; paid
        for by *; ad feedback; report this ad; report ad; remove ads; ad blocker; why am i
        seeing this ad; powered by taboola; recommended by outbrain; werbung; anzeige; anzeigen;
        weiterlesen nach der anzeige; artikel wird nach der anzeige fortgesetzt; publicité;
        annonce; la suite après la publicité; la suite après cette publicité; publicidad;
        publicidade; continua após a publicidade; la noticia continúa debajo de la publicidad;
        pubblicità; continua a leggere dopo la pubblicità; advertentie; annons; annonse;
        reklama; reklam; iklan; реклама; 广告; 廣告; 広告; 스폰서; 광고; إعلان; διαφήμιση; mainos;
        hirdetés; anúncio;
        werbepause; werbung schliessen; anzeige schliessen; ende der anzeige; partnerangebot;
        partnerangebote; market update sponsored by; sponsored by; presented by *; in partnership
        with *; nach der werbung weiterlesen; publi-rédactionnel; contenido patrocinado;
        patrocinado; patrocinado por *; contenuto sponsorizzato; gesponsert; gesponsert von *;
        reklame; treść sponsorowana; artykuł sponsorowany
    """,
    "reading time": """
        reading time #; reading time # min; reading time # mins; reading time # minutes;
        reading time # minute; estimated reading time #; estimated reading time # min;
        estimated reading time # minutes; # min read; # mins read; # minute read; # minutes
        read; # minutes to read; read time # minutes; read time # mins; read in # minutes;
        lesezeit # min; lesezeit # minuten; lesedauer # minuten; # min lesezeit; # minuten
        lesezeit; lesezeit ca # minuten; temps de lecture #; temps de lecture # min; temps de
        lecture # minutes; lecture # min; # min de lecture; tiempo de lectura #; tiempo de
        lectura # min; tiempo de lectura # minutos; # min de lectura; tempo de leitura #
        minuto; tempo de leitura # minutos; # min de leitura; # minutos de leitura; tempo di
        lettura # minuti; tempo di lettura # min; leestijd # minuten; # minuten leestijd; 阅读时间
        #; 阅读时间 # 分钟; 閱讀時間 # 分鐘; 読了時間 # 分; czas czytania # min
    """,
    "trust and listening": """
        why you can trust *; why trust *; listen to this article; listen to article; listen to
        this story; listen # min; listen # mins; listen # minutes; audio version; hear this
        story; artikel anhören; artikel vorlesen; diesen artikel anhören; écouter l'article;
        écouter cet article; escuchar el artículo; escucha este artículo; ouvir artigo; ascolta
        l'articolo
    """,
    "sharing": """
        share; share permalink; share all; share all sharing options for *; share this; share
        this article; share this story; share this post; share article;
        share story; share this page; share this with; share this link; share this on *; share
        with *; share with your friends; share on *; share to *; share via *; share by email;
        share link; share to facebook *; share it; share options; sharing options; share tools;
        click to share on *; addthis sharing buttons; share tweet *; tweet share *; like this;
        like this article; tweet this; pin it; copy link; copy url; copy link to clipboard; link
        copied; copied to clipboard; email this article; email article; email this; send this
        article *; mail a friend; print article; print this article; print this page; print this
        story; print friendly; save article; save this article; save for later; save to read
        later; bookmark this article; gift this article; gift article; republish this article;
        teilen; artikel teilen; beitrag teilen; seite teilen; auf * teilen; auf twitter teilen;
        bei * teilen; teilen auf *; teilen mit; diesen artikel teilen; merken; artikel drucken;
        seite drucken; artikel merken; per mail teilen; per e-mail teilen; per mail versenden;
        per mail empfehlen; link kopieren; diesen beitrag teilen; partager; partager l'article;
        partager cet article; partager sur *; partagez; imprimer l'article; partager par email;
        envoyer par email; copier le lien; enregistrer l'article; compartir; compartir en *;
        compartir este artículo; comparte; comparte en *; comparte esto; comparte este artículo;
        compartilhar; compartilhe; compartilhe isso; compartilhar no *; compartilhe no *;
        compartilhe este artigo; condividi; condividi su *; condividi questo articolo; delen;
        deel dit artikel; deel dit bericht; del denne; udostępnij; udostępnij *; podziel się;
        dela; dela artikeln; поделиться; поделиться в *; 分享; 分享到; シェア; シェアする; 공유;
        share your thoughts *; share this entry; copy this link; share icon; read more about
        sharing; close share panel; sharing is caring; facebook share; click to email *; click to
        print *; gefällt mir; gefällt dir; bitte teilen; jetzt teilen; weitersagen; artikel
        empfehlen; artikel versenden; link teilen; diese seite teilen; partagez cet article;
        partager sur facebook; envoyer à un ami; comparte esta noticia; comparte este contenido;
        enviar por correo; compartir artículo; compartilhe esta notícia; condividi l'articolo;
        condividi con *; dit artikel delen; 分享此文; 分享给朋友; 关注我们; 扫一扫分享
    """,
    "following": """
        follow us; follow * on; like this story *; follow us on *; follow us at *; follow * on
        twitter; follow * on facebook;
        follow * on instagram; follow on *; follow me on *; like us on *; like us on facebook;
        find us on *; join us on *; connect with us; stay connected; find us on facebook; follow
        this author; follow this topic; follow author; stay in touch; folge uns; folgen sie uns;
        folgen sie uns auf *; folge uns auf *; folgt uns; folgt uns auf *; besuchen sie uns auf
        *; suivez-nous; suivez-nous sur *; suivez nous; nous suivre; suivre sur *;
        retrouvez-nous sur *; síguenos; síguenos en *; síganos; síganos en *; siga-nos; siga-nos
        no *; siga * no twitter; nos siga no *; seguici; seguici su *; volg ons; volg ons op *;
        följ oss; подписывайтесь; подписывайтесь на *; 关注我们
    """,
    "subscribing": """
        newsletter; newsletters; newsletter sign up; newsletter signup; email newsletter; our
        newsletter; sign up; sign up now; sign up here; sign up for * newsletter; sign up for *
        newsletters; sign up to * newsletter; sign up for *; sign up to *; sign up today; sign
        me up; sign up by email; join our newsletter; join our newsletter *; get our newsletter;
        get the newsletter; get our newsletters; get * newsletter; get * newsletters; get * in
        your inbox; get * delivered to your inbox; subscribe to our newsletter; subscribe to *
        newsletter; subscribe to * newsletters; subscribe; subscribe now; subscribe today;
        subscribe here; subscribe to *; subscribe via email; subscribe for *; subscribe by
        email; already a subscriber; already a subscriber log in; become a member; become a
        subscriber; become a supporter; support our journalism; support us; support our work;
        donate now; start your free trial; create a free account; create an account; create your
        free account; sign in; log in; login; log in or sign up; register now; sign in to *; log
        in to *; log out; sign out; logout; my account; manage subscription; newsletters you may
        like; enter your email; enter your email address; your email address; email address;
        your email; thank you for subscribing; newsletter abonnieren; newsletter bestellen;
        newsletter anmelden; zum newsletter anmelden; jetzt newsletter abonnieren; jetzt
        abonnieren; abonnieren; jetzt anmelden; anmelden; abo; jetzt registrieren; registrieren;
        zum newsletter; anmeldung zum newsletter; newsletter-anmeldung; newsletteranmeldung;
        hier anmelden; s'abonner; s'inscrire; s'inscrire à la
        newsletter; je m'abonne; abonnez-vous; abonnez-vous à *; inscrivez-vous à *; se
        connecter; connexion; inscription; déjà abonné; recevoir la newsletter; suscríbete;
        suscríbete a *; suscribirse; suscríbase; iniciar sesión; regístrate; registrarse;
        boletín; inscreva-se; inscreva-se *; assine; assine já; assine nossa newsletter;
        iscriviti; iscriviti alla newsletter; accedi; abbonati; aanmelden; inloggen;
        nieuwsbrief; schrijf je in *; zaloguj się; zarejestruj się; logga in; prenumerera;
        подписаться; войти; 登录; 登入; 注册; ログイン; 로그인
    """,
    "law": """
        cookie; cookies; cookie policy; cookie settings; cookie preferences; cookie notice;
        manage cookies; accept cookies; accept all cookies; accept all; reject all; we use
        cookies *; this site uses cookies *; this website uses cookies *; privacy policy;
        privacy notice; privacy statement; privacy; terms of use; terms of service; terms and
        conditions; terms conditions; terms; your privacy choices; do not sell my personal
        information; do not sell my info; privacy settings; privacy policy terms *; terms of use
        privacy *; your ad choices; ad choices; adchoices; accessibility statement;
        cookie-einstellungen; cookies akzeptieren; alle akzeptieren; cookie-richtlinie;
        cookie-hinweis; datenschutz; datenschutzerklärung; datenschutzhinweise; impressum;
        nutzungsbedingungen; agb; impressum datenschutz; diese website verwendet cookies *;
        mentions légales; politique de confidentialité; gérer les cookies; conditions
        d'utilisation; données personnelles; política de privacidad; aviso legal; política de
        cookies; términos y condiciones; política de privacidade; termos de uso; informativa
        sulla privacy; note legali; privacybeleid; polityka prywatności; regulamin;
        integritetspolicy; 隐私政策; プライバシーポリシー
    """,
    "more to read": """
        related; recent content; next up in *; related articles; related article; related
        stories; related story; related
        content; related posts; related post; related news; related links; related topics;
        related tags; related video; related videos; related coverage; related items; read more;
        read more *; read next; read also; also read; see also; up next; next up; next article;
        previous article; next story; next post; previous post; previous story; newer post;
        older post; newer posts; older posts; older article; keep reading; continue reading;
        more stories; more news; more articles; more from *; more in *; more on *; more on this;
        more on this story; more on this topic; more like this; more to read; more coverage;
        more great * stories; more top stories; most popular; most read; most viewed; most
        shared; most commented; most recent; most watched; most emailed; most popular *; most
        read *; most viewed *; popular; popular posts; popular stories; popular articles;
        popular now; popular news; popular on *; trending; trending now; trending stories;
        trending topics; trending news; trending articles; trending posts; trending on *; top
        stories; top news; latest news; latest stories; latest articles; latest posts; latest;
        latest headlines; latest from *; recent posts; recent articles; recent stories; recent
        news; recent comments; recommended; recommended for you; recommended stories;
        recommended reading; recommended articles; recommended videos; you may like; you may
        also like; you might also like; you may also be interested in; you might be interested
        in; you might like; you may have missed; you may also like *; in case you missed it;
        don't miss; editor's picks; editor's pick; editors picks; editor's
        choice; must read; must reads; must watch; what to read next; read this next; suggested
        for you; suggested articles; discover more; explore more; see more; see more *; view
        more; view more *; load more; load more *; show more; show more *; show all; show less;
        view all; view all *; see all; see all *; see full article; read full article; read the
        full story; read full story; read the full article; read the original article *; browse
        more *; watch more *; learn more; find out more; click here; click here for *; click
        here to *; click to enlarge; tap to *; back to top; go to top; top of page; scroll to
        top; return to top; back to home; back to homepage; back to gallery; back to *; skip to
        content; skip to main content; skip to navigation; skip to *; skip to contentskip to *;
        jump to *; toggle navigation; toggle menu; main menu; main navigation; open menu; close
        menu; site map; sitemap; site index; search for; search this site; search site; das
        könnte sie auch interessieren; das könnte dich auch interessieren; das könnte ihnen auch
        gefallen; auch interessant; lesen sie auch; lesen sie auch *; lesen sie mehr *; lesen
        sie hier *; mehr zum thema; mehr zu *; mehr zum thema *; mehr aus *; mehr von *; mehr
        erfahren; mehr lesen; mehr anzeigen; mehr infos; mehr informationen; mehr news; weitere
        artikel; weitere beiträge; weitere meldungen; weitere news; weitere themen; weitere
        informationen; weitere nachrichten; weiterführende links; weiterlesen; weiter lesen;
        ähnliche artikel; ähnliche beiträge; ähnliche themen; verwandte artikel; verwandte
        beiträge; verwandte themen; meistgelesen; meist gelesen; am meisten gelesen;
        meistgelesene artikel; meistgeklickt; meistgelesene; die meistgelesenen artikel;
        beliebte artikel; beliebte beiträge; neueste beiträge; neueste artikel; neueste
        kommentare; neueste meldungen; aktuelle artikel; aktuelle beiträge; aktuelle meldungen;
        aktuelle nachrichten; letzte kommentare; letzte beiträge; erfahre mehr; nächster
        artikel; vorheriger artikel; nächster beitrag; vorheriger beitrag; vorheriger; zurück
        zur übersicht; zurück zur *; zurück nach oben; nach oben; zum seitenanfang; zur
        startseite; zum inhalt springen; zum inhalt; zum hauptinhalt springen; zur navigation
        springen; direkt zum inhalt; zum archiv; themen in diesem artikel; zum thema; passend
        zum thema; top-themen; top themen; unsere empfehlungen; empfohlene artikel;
        redaktionelle empfehlungen; lesetipps; auch lesenswert; vorschau auf den nächsten
        artikel; mehr zum autor; alle artikel; alle beiträge; alle anzeigen; alle ansehen; mehr
        laden; à lire aussi; à lire également; lire aussi; lire aussi *; lire la suite; lire
        plus; à lire aussi *; sur le même sujet; sur le même thème; articles liés; articles
        similaires; articles connexes; articles associés; les plus lus; le plus lu; les plus
        populaires; derniers articles; en savoir plus; voir plus; voir aussi; voir tous *; voir
        tout; vous aimerez aussi; dans la même rubrique; dans la même catégorie; article
        précédent; article suivant; haut de page; retour en haut; aller au contenu; aller au
        contenu principal; à la une; commentaires récents; articles récents; lea también; lea
        más; lea más *; leer más; leer más *; le puede interesar; te puede interesar; también te
        puede interesar; ver más; ver también; ver todo; ver todos; más leídas; lo más leído;
        las más leídas; más leídos; más noticias; noticias relacionadas; artículos relacionados;
        más información; seguir leyendo; temas relacionados; últimas noticias; siguiente
        artículo; artículo anterior; entradas recientes; lo más visto; relacionados;
        relacionadas; más sobre *; recomendados; ir al contenido; saltar al contenido; leia
        também; leia mais; leia mais *; saiba mais; veja também; veja mais; mais lidas; mais
        lidos; notícias relacionadas; artigos relacionados; últimas notícias; posts recentes;
        você pode gostar; pular para o conteúdo; ir para o conteúdo; veja mais *; próximo post;
        post anterior; leggi anche; leggi anche *; leggi tutto; potrebbe interessarti;
        potrebbero interessarti; ti potrebbe interessare; articoli correlati; i più letti; vai
        al contenuto; torna su; articolo precedente; articolo successivo; ultime notizie; altre
        notizie; lees ook; lees meer; lees verder; meest gelezen; gerelateerde artikelen;
        gerelateerd; bekijk ook; naar boven; czytaj także; czytaj więcej; zobacz także; zobacz
        również; przeczytaj także; najczęściej czytane; powiązane artykuły; läs mer; läs också;
        mest läst; les også; læs også; читайте также; читать далее; по теме; 相关新闻; 相關新聞;
        相关阅读;
        延伸阅读; 延伸閱讀; 関連記事; あわせて読みたい; 相关文章; 热门文章; 最新文章; 상관기사;
        관련기사; اقرأ أيضا; اقرأ المزيد;
        read these next; read this next; more from this author; more by this author; read further;
        further reading on *; you may have also missed; on our radar; top video; top videos;
        featured video; featured videos; top picks for you; our top picks; today's top stories;
        more videos; scroll to read more *; scroll for more; mehr themen; mehr inspiration; mehr
        nachrichten; mehr artikel; mehr zu diesem thema; beliebte themen; beliebte themen
        entdecken; beliebteste artikel; top-artikel; top-themen bei *; alle meldungen der rubrik
        *; alle meldungen; zum weiterlesen; zum nachlesen; auch interessant für sie; die aktuelle
        ausgabe; aktuelle ausgabe; zur aktuellen ausgabe; hier weiterlesen; jetzt lesen; jetzt
        weiterlesen; zum artikel; zum beitrag; weitere artikel lesen; vollständigen artikel lesen;
        neuste artikel; neueste nachrichten; meistgesehen; meistkommentiert; das interessiert
        andere leser; leser interessierten sich auch für *; vollständiges profil anzeigen;
        bildergalerie öffnen; zur bildergalerie; pour approfondir; pour aller plus loin; à
        découvrir aussi; à découvrir; à voir aussi; nos derniers articles; les derniers articles;
        les articles les plus lus; notre sélection; sur le même thème *; tous les articles; lire
        l'article; lire l'article complet; voir l'article; mirá también; mira también; le
        recomendamos; te recomendamos; no te pierdas; sigue leyendo; noticia relacionada; lo
        último; las noticias más leídas; otras noticias; leia a seguir; leia a matéria completa;
        confira também; confira; mais notícias; mais vistas; as mais lidas; veja a seguir;
        continue lendo; da non perdere; leggi di più; ti può interessare; altri articoli; articoli
        recenti; articoli simili; più letti; i più visti; meer nieuws; meer lezen; lees het hele
        artikel; bekijk meer; populair; warto przeczytać; polecamy; najnowsze; najpopularniejsze;
        zobacz więcej; mer om *; senaste nytt; популярное; читать также; материалы по теме;
        热门推荐; 推荐阅读; 相关推荐; 猜你喜欢; 热门; 最新; おすすめ記事; 人気記事
    """,
    "comments": """
        comments; # comments; # comment; no comments; no comments yet; # comments so far;
        comments #; view comments; show comments; hide comments; view all comments; comments are
        closed; comments closed; comments off; add a comment; add comment; post a comment; post
        comment; leave a comment; leave a reply; leave comment; leave a reply cancel reply;
        write a comment; join the conversation; join the discussion; view the discussion thread;
        join the conversation *; start the conversation; comment on this story; be the first to
        comment; cancel reply; see comments; read comments; sort by *; reply; load comments;
        submit comment; commenting; start a discussion; # replies; # responses; report abuse;
        your email address will not be published *; required fields are marked; this site uses
        akismet *; save my name email *; kommentare; # kommentare; # kommentar; kommentar
        schreiben; kommentieren; kommentar verfassen; schreibe einen kommentar; schreib einen
        kommentar; schreiben sie einen kommentar; hinterlasse einen kommentar; hinterlasse eine
        antwort; hinterlassen sie einen kommentar; kommentar hinterlassen; kommentar abschicken;
        kommentare anzeigen; keine kommentare; antworten; antwort abbrechen; ihre meinung;
        diskutieren sie mit; jetzt kommentieren; deine e-mail-adresse wird nicht veröffentlicht
        *; ihre e-mail-adresse wird nicht veröffentlicht *; neuen kommentar schreiben; neuen
        kommentar hinzufügen; commentaires; # commentaires; # commentaire; commenter; laisser un
        commentaire; ajouter un commentaire; répondre; annuler la réponse; réagir; voir les
        commentaires; aucun commentaire; poster un commentaire; comentarios; # comentarios; #
        comentario; deja un comentario; deja una respuesta; dejar un comentario; escribe un
        comentario; responder; cancelar la respuesta; sin comentarios; comentários; #
        comentários; # comentário; deixe um comentário; deixe uma resposta; nenhum comentário;
        comente; cancelar resposta; commenti; # commenti; lascia un commento; rispondi;
        reacties; # reacties; geef een reactie; laat een reactie achter; komentarze; dodaj
        komentarz; kommentarer; комментарии; добавить комментарий; إضافة تعليق جديد; اترك
        تعليقا; 评论; 发表评论; コメント; コメントする; 댓글;
        no responses; no responses yet; comment policy; all comments; latest comments; newest
        comments; # comments *; want to comment; write a reply; post reply; reply to *; comments
        powered by disqus; please enable javascript *; view comments powered by *; noch keine
        kommentare; keine kommentare vorhanden; kommentare geschlossen; kommentarfunktion *; alle
        kommentare; alle kommentare anzeigen; jetzt mitdiskutieren; mitdiskutieren; diskutieren;
        ihr kommentar; dein kommentar; kommentieren sie *; zur diskussion; votre commentaire; tous
        les commentaires; publier un commentaire; laissez un commentaire; laissez votre
        commentaire; soyez le premier à *; ningún comentario; comenta; comenta esta noticia; ver
        comentarios; publicar comentario; nessun commento; commenta; aggiungi un commento; invia
        commento; scrivi un commento; geen reacties; reageer; plaats een reactie; brak komentarzy;
        skomentuj; napisz komentarz; inga kommentarer; 暂无评论; 我要评论; 网友评论; 查看评论
    """,
    "rights and site": """
        all rights reserved; copyright # * all rights reserved; © # * all rights reserved;
        copyright #; copyright # *; © # *; © #; © *; alle rechte
        vorbehalten; tous droits réservés; todos los derechos reservados; todos os direitos
        reservados; tutti i diritti riservati; powered by *; designed by *; powered by
        wordpress; theme by *; website by *; site by *; proudly powered by *; built with *;
        hosted by *; © copyright *; about us; contact us; advertise with us; advertise; careers;
        help center; help centre; work with us; write for us; submit a tip; send us a tip;
        corrections; ethics policy; faq; faqs; rss; rss feed; rss feeds; über uns; kontakt;
        mediadaten; jobs; karriere; hilfe; startseite; à propos; qui sommes-nous;
        contactez-nous; nous contacter; quiénes somos; contacto; contato; sobre nós; chi siamo;
        contatti; over ons; o nas; om oss; о нас; контакты;
        blogroll; newsticker; volltext-suche; volltextsuche; rss posts; rss comments; follow
        blog via email; top-vergleiche; über die redaktion; zur redaktion; redaktion kontaktieren;
        archivsuche; alle rubriken; rubriken; alle ressorts; plan du site; contactez la rédaction;
        mapa del sitio; mapa web; mapa do site; mappa del sito; fale conosco; expediente; anuncie;
        anuncie aqui; publicidad en *; trabaja con nosotros; lavora con noi; pubblicità su *;
        关于我们; 联系我们; 版权声明; 网站地图; 返回首页; 返回顶部; 版权所有; 版权所有 *
    """,
    "apps and feedback": """
        download our app; download the app; get the app; get our app; download app; app store;
        google play; open in app; view in app; available on *; download on the app store; get it
        on google play; we want to hear from you; was this helpful; was this article helpful;
        was this page helpful; rate this article; do you have a tip *; got a tip; report a
        correction; report an error; report a typo; send feedback; give feedback;
        site feedback; report error; report this; report a problem; tip us; send a tip; got a news
        tip; text input; fehler melden; fehler gefunden; hinweis geben; war dieser artikel
        hilfreich; artikel bewerten; wie fanden sie *; app herunterladen; jetzt app *; zur app;
        signaler une erreur; signaler; télécharger l'application; donnez votre avis; reportar
        error; reportar un error; descarga la app *; descargar aplicación; baixe o aplicativo;
        reportar erro; segnala un errore; scarica l'app; scarica l'app *; meld een fout; 下载客户端;
        下载app; 客户端下载; 意见反馈; 举报; 纠错
    """,
}
"""Almost never a line of anything but a page."""
