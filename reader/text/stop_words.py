"""Function words by language: what says little of a text's subject and much of its language.

Each row begins with the most frequent words, since the first ones also vote on which language
a text is in. Written for this project.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["STOP_WORDS", "stop_words"]

STOP_WORDS = {
    "en": """
        the of and to in a is that for it was on with as are by at be this from have not or had
        but which they you were we his he she their has been there can will would who what when
        its all more one if about up so out them him her my your our no into than other some
        could these may then do did does done being am i me us an any also over after before
        because between both each few most such only own same too very just where why how
        through during while again against further once here under until above below off down
        nor yet those whom whose this that's it's don't didn't doesn't isn't wasn't aren't
        weren't won't can't couldn't wouldn't shouldn't i'm you're he's she's we're they're i've
        we've they've you've i'll he'll she'll we'll they'll i'd he'd she'd we'd they'd let's
        should must might shall having doing yours hers ours theirs myself yourself himself
        herself itself ourselves themselves however although though since upon within without
        among across toward towards per via whether either neither much many every another
        said says say even still back now never always often ever
    """,
    "de": """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
        an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
        so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir ich ihre kann
        gegen vom können schon wenn habe seine ihr ihm ihn ihnen mich mir dich dir du uns euch
        unser unsere unseren unserem unserer eines keine kein keinen keinem keiner keines diese
        dieser dieses diesem diesen jene jener jenes jede jeder jedes jedem jeden alle allem
        allen aller alles was wer wo wann warum weil denn da dort hier dann doch ja nein nun ob
        obwohl während ohne unter zwischen seit sehr muss müssen soll sollen sollte sollten will
        wollen wollte darf dürfen mag möchte würde würden könnte könnten hatte hatten hätte
        hätten waren wäre wären worden geworden bin bist seid sei seien gewesen gehabt hab ihres
        ihrer ihren ihrem seinen seinem seiner seines mein meine meinen meinem meiner dein deine
        welche welcher welches welchem welchen damit dabei dazu davon daran darauf daraus
        dafür dagegen jedoch sondern sowie bereits immer wieder etwa etwas viel viele vielen
        ins beim zwar also ihrerseits selbst einige einigen einiger anderen andere anderer
    """,
    "fr": """
        de la le et à les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
        sont avec ou son aux d'un cette d'une été ont mais sa elle comme ses nous on être vous
        leur même fait deux ces y dont était avait sans tout ils leurs entre bien c'est n'est
        l d s n c j m t qu je tu me te moi toi lui eux si elles notre nos votre vos mon ma mes
        ton ta tes cet celui celle ceux celles ceci cela ça où quand comment pourquoi parce car
        donc or ni
        aussi alors ainsi encore déjà très trop peu moins toujours jamais rien toute tous toutes
        autre autres chaque plusieurs quelque quelques quel quelle quels quelles lequel laquelle
        lesquels lesquelles après avant pendant depuis vers chez sous contre jusque jusqu selon
        lors lorsque puisque tandis afin suis es sommes êtes étaient étais sera seront serait
        seraient soit soient étant ai as avons avez aura auront aurait auraient ait aient eu
        ayant peut peuvent pouvait doit doivent faire font faut va vont ici là voici voilà puis
        ensuite enfin cependant toutefois néanmoins non oui
    """,
    "es": """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus
        le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era
        muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte
        tiene él uno donde bien tiempo mismo ese ahora cada e otro te eso les ella ellos ellas
        nosotros vosotros usted ustedes tú ti mí mis tu tus nuestro nuestra nuestros nuestras
        vuestro suyo suya cual cuales quien quienes cuyo cuya estos estas esos esas esa aquel
        aquella aquellos aquellas esto aquello algo alguien alguno alguna algunos algunas
        ninguno ninguna nada nadie todas toda otros otra otras mucho mucha muchos muchas poco
        poca pocos pocas tanto tan menos aunque mientras pues sino según contra durante ante bajo
        tras hacia mediante excepto salvo aún todavía siempre nunca jamás aquí allí ahí entonces
        luego después antes además sin embargo soy eres somos sois fui fueron eran sido siendo sea
        sean será serán sería serían estoy estás estamos están estaba estaban estado he has hemos
        habían haber hubo habrá habría tengo tienen tenía tener pueden podía poder hace hacer
        cómo cuándo dónde quién cuál sí u
    """,
    "it": """
        di e che la il un a per in è una sono non si con da del della le dei i al ha come più lo
        anche ma alla gli nel delle su se o dal ai dalla nella suo sua questo questa hanno
        essere era stato degli ad ed loro quando tra fra cui ci mi ti vi ne io tu lui lei noi voi
        chi cosa dove perché così molto poco tutto tutti tutte tutta altro altri altra altre ogni
        dopo prima senza sotto sopra contro fino già ancora solo sempre mai poi però quindi dunque
        quello quella quelli quelle questi queste quale quali mio mia miei tuo tua nostro nostra
        vostro suoi sue alle allo agli dallo dalle dagli nei nelle nello negli sul sulla sulle sui
        fu furono erano stata stati state sia siano sarà avere aveva avevano ho hai abbiamo può
        possono deve devono fare fatto sì no né mentre oppure
    """,
    "pt": """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao
        ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso
        ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram
        essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe
        deles essas esses pelas este fosse dele tu te vocês vos lhes meus minhas teu tua nosso
        nossa nossos nossas dela delas esta estes estas aquele aquela aqueles aquelas isto aquilo
        estou estamos estava estavam sou somos são eram sido pode podem deve devem fazer faz onde
        porque pois então ainda sempre nunca aqui ali assim cada outro outra outros outras todo
        toda todos todas tudo nada algo sobre sob contra desde durante após antes sim
    """,
    "nl": """
        de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij
        of uit nog door naar heeft hij ik ze wordt over ze hebben worden was wel kan tot dit deze
        meer geen al zich had haar we je zou kunnen hun men moet waren wat werd hem zo veel onder
        tegen na reeds daar hier toen waar wie omdat want dus toch zij wij u jij jullie mij mijn
        me uw jouw ons onze alle alles iets niets ieder elke andere zelf zonder tussen tijdens
        sinds sindsdien moeten zal zullen zouden wil willen mag mogen ben bent geweest doen doet
        heb hadden weer altijd nooit nu eens even zeer te hoe waarom welke
    """,
    "sv": """
        och i att det som en på är av för med den till inte har de ett om var jag men sig från vi
        så kan när år han under också efter eller nu sin där vid mot ska skulle kommer ut får
        finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få hon
        man du ni dig mig oss er dem deras hans hennes min mitt mina din ditt sitt sina vår vårt
        våra detta denna dessa vilken vilket vilka varje ingen inget inga någon något några hur
        varför utan mellan genom blev blivit varit bli göra gör måste kunde ej ja nej
    """,
    "da": """
        og i at det er en til af på der de den for med som ikke et har var han men jeg om vi sig
        fra så kan hun eller efter også blev skal ud være ved vil hvor over når havde nu bliver
        mod mere ind sin op under da mange end noget meget alle denne dette disse hvad hvem hvis
        man du dig mig os jer dem deres hans hendes min mit mine din dit sit sine vores ingen
        intet nogen nogle andre anden andet blevet været ville skulle kunne må måtte bare kun her
        dog selv uden mellem gennem før ja nej
    """,
    "no": """
        og i det er på som en til å av for at med de den ikke et har var han om fra men jeg seg
        vi så kan hun eller etter ble skal ut være ved vil hvor over når hadde nå blir mot mer
        inn sin opp under da mange enn noe mye alle denne dette disse hva hvem hvis man du deg
        meg oss dere dem deres hans hennes min mitt mine din ditt sitt sine vår vårt våre ingen
        noen andre annen annet blitt vært ville skulle kunne må måtte bare her selv uten mellom
        gjennom før også ja nei
    """,
    "fi": """
        ja on ei että se oli hän joka ovat mutta myös kun niin kuin hänen sen olla jos tai ole
        vain jo nyt sitä ne joita mitä tämä voi mukaan kanssa sekä vielä jonka mies siitä siis
        minä sinä me te he minun sinun meidän teidän heidän tätä tämän nämä näiden niiden ollut
        olivat oltiin olisi olen olet olemme en et emme eivät eikä koska vaikka sillä kuitenkin
        ennen jälkeen ilman yli alle välillä joka jotka joiden jossa johon missä mikä kuka miten
        miksi kaikki muut muun hyvin enemmän
    """,
    "pl": """
        w i na z się nie do to że jest o jak po od za co tak dla ale przez czy są oraz jego przy
        ma być może już tylko który która które było był była tym ich ze jej go tego także pod
        też gdy lub a u nad bez między przed podczas ja ty on ona ono my wy oni one mnie mi mu
        nas nam was im ten ta te ci tych tej tę tą kto gdzie kiedy dlaczego więc jednak jeszcze
        bardzo wszystko wszystkie każdy inny inne będzie będą były byli mają miał można jako
        których którzy nawet sobie swoje
    """,
    "cs": """
        a se v na je že s z to do o i ve by ale jako za pro si k po jsem jsou byl jeho tak od
        které který která nebo už až jen ze bylo být při má podle když není také co jak však jeho
        mezi pod nad před bez kde kdy proč protože tedy ještě velmi já ty on ona ono my vy oni
        mě mi mu ho jí nás nám vás jim ten ta tento tato toto tyto těch tím této každý jiný byla
        byly byli bude budou mají měl může jejich svůj své
    """,
    "tr": """
        ve bir bu da de için ile olarak çok daha olan gibi en ne o kadar sonra var ama ki her
        mi değil ya ben sen biz siz onlar onu ona onun bunu buna bunun şu ise göre kendi olduğu
        oldu olduğunu ancak veya hem diye bana sana bize size beni seni bizi sizi nasıl neden
        hangi kim nerede zaman şey bütün tüm bazı hiç önce üzere arasında karşı yok iki
    """,
    "hu": """
        a az és hogy nem is egy ez volt de meg csak már mint még el ha van vagy ki azt ezt sem
        be le fel minden pedig majd lesz én te ő mi ti ők aki ami amely akkor most itt ott így
        úgy nagyon mert ezért után előtt között szerint több más lehet kell voltak lett vannak
    """,
    "ro": """
        de și în a la cu pe care nu este o un din că se mai pentru sunt ce au fost lui să sau
        dar prin al ca ale le fi după are era această acest fără între unei unui ei el ea noi
        voi eu tu își îi îl mi te ne vă cel cea cei cele dacă când unde cum foarte doar până
        despre toate toți
    """,
    "ca": """
        de la el i a que en els les un per amb es una del al no és són com més o dels però
        seu seva ha han aquest aquesta ser també molt quan sense sobre entre fins des on què si
        ja tot tots altres aquests ens hi ho li perquè així aquestes havia sempre només molts
    """,
    "id": """
        yang dan di dengan untuk dari dalam ini itu pada tidak adalah akan oleh ke juga sebagai
        telah dapat karena ada atau mereka kami kita saya dia anda bisa lebih sudah tersebut
        tetapi seperti saat antara para satu banyak masih hanya harus bahwa juga setelah
    """,
    "vi": """
        và của là có trong được cho các những một với không này đã khi người đến từ cũng như để
        về ra tại nhưng hay theo nhiều sẽ vào đó bị trên tôi chúng họ rất nếu thì mà hơn vì sau
    """,
    "ru": """
        и в не на что с он как это по но из за то же от так его к все о у я для мы бы она они
        был было была были если уже или при до только ещё еще также вы чем когда где кто чтобы
        может быть есть нет да ни ли во со без под над между после этот эта эти этого этой
        который которая которые их её ее ему им нас вас меня тебя себя свой своей своих
    """,
    "uk": """
        і в не на що з як це до та у за від він його але ми є для по так про ви вони вона був
        було була були якщо вже або при тільки ще також коли де хто щоб може бути немає без під
        над між після цей ця ці який яка які їх її йому їм нас вас мене себе
    """,
    "el": """
        και το να του η της με που την από για είναι των σε ο οι στο θα τη στην τα τον τις δεν
        στη ένα μια ότι ως αλλά αυτό κατά μετά στα αν όπως πριν πιο αυτή έχει ήταν μας σας
    """,
}
"""Languages (BCP 47) and their function words, the most frequent first."""


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """The function words of `language` in lower case; none for a language without a list.

    >>> "the" in stop_words("en-GB"), stop_words("zh")
    (True, frozenset())
    """
    return frozenset(STOP_WORDS.get(language.partition("-")[0], "").split())
