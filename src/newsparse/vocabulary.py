"""The words of news pages in many languages: labels, furniture, comment forms, end codes. Data only."""

from __future__ import annotations

# Labels: what stands before a value, with or without a colon. Keys are fields of the record.
LABELS: dict[str, tuple[str, ...]] = {
    "news_id": (
        "News ID", "NewsID", "News Code", "News No", "Story Code", "Story ID", "Article ID", "Article Code", "Article No",
        "Document ID", "Doc ID", "Item ID", "Accession Number", "ID", "Code", "EQS News ID", "DGAP News ID",
        "شناسه خبر", "کد خبر", "كد خبر", "کد مطلب", "شماره خبر", "شناسه مطلب", "شناسه", "رمز الخبر", "رقم الخبر", "معرف الخبر", "کد",
        "Haber Kodu", "Haber No", "Haber ID", "Xəbər kodu", "ID новости", "Код новости", "Номер новости", "Nachrichten-ID", "Artikel-ID",
        "Código de la noticia", "Identifiant", "ID notizia", "خبر کا کوڈ", "समाचार आईडी", "新闻编号", "文章编号", "稿件编号", "기사번호", "記事番号", "記事ID",
    ),
    "publish_date": (
        "Publish Date", "Published Date", "Publication Date", "Date Published", "Date of Publication", "Date Posted", "Posted Date",
        "Published on", "Published at", "Published online", "First published", "First published on", "Originally published", "Published",
        "Publishing date", "Release Date", "Released", "Date created", "Created", "Created on", "Posted on", "Posted at", "Posted", "Issued on",
        "Issued", "Filed", "Date", "DATELINE DATE", "Pub Date", "PubDate", "Time", "Date & Time",
        "تاریخ انتشار", "تأريخ النشر", "تاريخ النشر", "تاريخ الإضافة", "نشر في", "نُشر في", "تاریخ", "التاريخ", "زمان انتشار", "تاریخ خبر", "تاریخ درج", "نشر بتاريخ",
        "Veröffentlicht am", "Veröffentlicht", "Erstellt am", "Erstellt", "Publiziert am", "Publiziert", "Datum", "Stand",
        "Publié le", "Publié", "Mis en ligne le", "Date de publication", "Paru le", "Créé le",
        "Publicado el", "Publicado", "Publicada", "Fecha de publicación", "Fecha", "Publicado em", "Data de publicação", "Publicado a",
        "Pubblicato il", "Pubblicato", "Data pubblicazione", "Data", "Yayınlanma Tarihi", "Yayınlanma", "Yayın Tarihi", "Giriş Tarihi", "Giriş", "Tarih",
        "Oluşturulma Tarihi", "Опубликовано", "Дата публикации", "Дата", "Опубліковано", "Публикация", "Publikováno", "Vydáno", "Opublikowano", "Data publikacji",
        "Publicerad", "Publicerat", "Publisert", "Udgivet", "Offentliggjort", "Gepubliceerd op", "Gepubliceerd", "Geplaatst op", "Julkaistu", "Közzétéve", "Megjelent",
        "Publicat", "Δημοσιεύτηκε", "Δημοσίευση", "Diterbitkan", "Dipublikasikan", "Ngày đăng", "Cập nhật lúc", "प्रकाशित", "प्रकाशन तिथि", "প্রকাশ", "প্রকাশিত", "اشاعت",
        "发布时间", "发表时间", "發布時間", "发布日期", "時間", "公開日", "公開", "掲載日", "配信", "投稿日", "입력", "등록", "기사입력", "승인", "발행일", "פורסם",
    ),
    "update_date": (
        "Updated on", "Updated at", "Updated", "Update Date", "Update", "Last Updated", "Last updated on", "Last Update", "Last modified", "Modified", "Modified on",
        "Date modified", "Revised", "Edited", "به روز شده در", "آخرین به روزرسانی", "تاریخ بروزرسانی", "آخر تحديث", "تاريخ التحديث", "تم التحديث", "تحديث",
        "Aktualisiert am", "Aktualisiert", "Zuletzt aktualisiert", "Letzte Aktualisierung", "Geändert", "Mis à jour le", "Mis à jour", "Modifié le", "Dernière mise à jour",
        "Actualizado el", "Actualizado", "Actualizada", "Última actualización", "Atualizado em", "Atualizado", "Aggiornato il", "Aggiornato", "Ultimo aggiornamento",
        "Güncellenme Tarihi", "Güncellenme", "Güncelleme", "Son Güncelleme", "Обновлено", "Последнее обновление", "Оновлено", "Aktualizováno", "Zaktualizowano",
        "Aktualizacja", "Uppdaterad", "Uppdaterat", "Oppdatert", "Opdateret", "Bijgewerkt", "Laatste update", "Päivitetty", "Frissítve", "Actualizat", "Ενημερώθηκε",
        "Diperbarui", "Cập nhật", "अपडेट", "अंतिम अपडेट", "আপডেট", "更新时间", "更新時間", "更新日", "更新", "最終更新", "수정", "업데이트", "עודכן",
    ),
    "page_date": (
        "Updated in", "Printed on", "Print date", "Retrieved", "Retrieved on", "Accessed", "Crawled", "Crawl date", "Archived on", "Saved on",
        "Today is", "Today", "تاریخ چاپ", "Druckdatum", "Abgerufen am", "Imprimé le", "Consultado el",
    ),
    "title": (
        "Title", "Headline", "Article title", "News title", "Subject", "عنوان", "العنوان", "عنوان خبر", "Titel", "Titre", "Título", "Titolo", "Başlık", "Заголовок", "标题", "제목", "タイトル",
    ),
    "kicker": ("Kicker", "Overline", "رو تیتر", "روتیتر"),
    "subtitle": ("Subtitle", "Subheadline", "Standfirst", "Deck", "زیر تیتر", "زیرتیتر"),
    "byline": (
        "By", "Byline", "Author", "Authors", "Auther", "Written by", "Reported by", "Reporter", "Story by", "Article by", "Posted by", "Published by", "Text by", "Words by",
        "Correspondent", "Writer", "From", "نویسنده", "خبرنگار", "نوشته", "الكاتب", "الكاتبة", "بقلم", "كتب", "كتبت", "کاتب", "Autor", "Autorin", "Von", "Text", "Auteur", "Par",
        "Autora", "Autores", "Por", "Redacción", "Autore", "Di", "A cura di", "Yazar", "Muhabir", "Haber", "Автор", "Авторы", "Автор статьи", "Текст", "Автори", "Autoři",
        "Av", "Af", "Door", "Auteurs", "Forfatter", "Skribent", "Författare", "Szerző", "Συντάκτης", "Penulis", "Oleh", "Tác giả", "लेखक", "द्वारा", "作者", "记者", "記者", "文", "기자", "글",
    ),
    "dateline": ("Dateline", "Place", "محل"),
}

# Labels that have no field of their own: they are kept in `labels` as printed.
OTHER_LABELS: tuple[str, ...] = (
    "Hits", "Views", "Visits", "Reads", "Journalist ID", "Reporter ID", "Length", "Word count", "Words", "Section", "Category", "Categories", "Desk", "Service", "Group",
    "Language", "Edition", "Page", "Pages", "Volume", "Issue", "Location", "Country", "City", "Publication", "Publication type", "Load date", "Load-date", "Journal code",
    "Document type", "Slug", "Priority", "Urgency", "Type", "Topic", "Reading time", "Read time", "Duration", "Editor", "News Link", "Link", "Short link", "URL", "Permalink",
    "تعداد بازدید", "بازدید", "لینک کوتاه", "سرویس", "گروه", "دسته", "عدد المشاهدات", "القسم", "Rubrik", "Ressort", "Rubrique", "Sección", "Sezione", "Kategori", "Рубрика", "Раздел",
    "Просмотров", "Просмотры", "Graphic", "Acc-no", "Series", "Highlight", "Correction", "Dist", "Cross-ref", "Ident", "Source ID", "Distribution",
)

SOURCE_LABELS: tuple[str, ...] = (
    "Source", "Sources", "Source(s)", "Via", "Courtesy", "Agencies", "منبع", "المصدر", "مصدر", "منابع", "Quelle", "Quellen", "Quelle/n", "Fuente", "Fonte", "Kaynak", "Источник", "Джерело",
    "Zdroj", "Źródło", "Källa", "Bron", "Kilde", "Lähde", "Forrás", "来源", "來源", "出典", "출처", "स्रोत", "Nguồn", "Sumber",
)

TAG_LABELS: tuple[str, ...] = (
    "Tags", "Tag", "Keywords", "Keyword", "Topics", "Filed under", "Filed Under", "Labels", "Related tags", "Related topics", "More on", "In this story", "برچسب ها", "برچسب‌ها", "برچسب", "كلمات دليلية",
    "کلید واژه ها", "کلیدواژه", "الكلمات المفتاحية", "وسوم", "Schlagworte", "Schlagwörter", "Stichworte", "Themen", "Mots-clés", "Mots clés", "Sujets", "Etiquetas", "Temas", "Palabras clave", "Argomenti",
    "Parole chiave", "Etiketler", "Etiket", "Теги", "Тэги", "Метки", "Ключевые слова", "Štítky", "Témata", "Tagi", "Ämnen", "Trefwoorden", "标签", "關鍵字", "关键词", "キーワード", "タグ", "태그", "키워드", "टैग",
)

# What opens a comment section or form.
COMMENT_HEADINGS: tuple[str, ...] = (
    "comment", "comments", "comment *", "add new comment", "your comment", "your comments", "add comment", "add a comment", "add your comment", "leave a comment", "leave a reply", "leave comment", "leave your comment", "leave a comment below",
    "post a comment", "post comment", "post your comment", "write a comment", "write comment", "submit comment", "submit a comment", "send comment", "send your comment", "reader comments", "readers' comments",
    "readers comments", "user comments", "view comments", "show comments", "hide comments", "see comments", "all comments", "join the conversation", "join the discussion", "join the debate", "have your say",
    "what do you think", "share your thoughts", "discussion", "comments are closed", "no comments", "no comments yet", "be the first to comment", "total number of comments", "latest comments", "recent comments on this story",
    "you are replying to", "leave a reply cancel reply", "leave your reply", "your opinion", "your view", "your views", "feedback", "send your feedback", "comment on this article", "comment on this story",
    "نظر شما", "نظرات", "ارسال نظر", "نظرات کاربران", "دیدگاه", "دیدگاه ها", "دیدگاه شما", "نظر بدهید", "تعليق", "تعليقات", "التعليقات", "تعليقك", "أضف تعليق", "أضف تعليقا", "اضف تعليق", "اترك تعليقا", "اترك تعليقك", "ارسل تعليقك",
    "kommentare", "kommentar", "kommentar schreiben", "kommentar verfassen", "schreiben sie einen kommentar", "diskutieren sie mit", "leserkommentare", "jetzt kommentieren", "mitdiskutieren",
    "commentaires", "commentaire", "laisser un commentaire", "laissez un commentaire", "ajouter un commentaire", "réagir", "vos réactions", "comentarios", "comentario", "deja un comentario", "deja tu comentario",
    "deja una respuesta", "escribe un comentario", "comentários", "comentário", "deixe um comentário", "deixe seu comentário", "commenti", "commento", "lascia un commento", "lascia il tuo commento", "scrivi un commento", "partecipa alla discussione",
    "yorumlar", "yorum", "yorum yap", "yorum yaz", "yorum yazın", "yorumunuz", "комментарии", "комментарий", "оставить комментарий", "добавить комментарий", "ваш комментарий", "написать комментарий", "коментарі", "komentáře", "diskuse", "vstoupit do diskuse",
    "komentarze", "dodaj komentarz", "skomentuj", "kommentarer", "kommentera", "skriv en kommentar", "reacties", "reageer", "plaats een reactie", "kommentit", "hozzászólások", "σχόλια", "komentar", "tulis komentar", "bình luận", "gửi bình luận", "ý kiến", "टिप्पणी", "टिप्पणियां", "टिप्पणियाँ", "कमेंट", "कमेंट करें", "अपनी टिप्पणी दें",
    "评论", "发表评论", "网友评论", "評論", "留言", "コメント", "コメントする", "댓글", "댓글쓰기", "의견", "תגובות", "הוסף תגובה",
)
COMMENT_FORM: tuple[str, ...] = (
    "name", "* name", "* email", "* e-mail", "your name", "name *", "full name", "your full name", "email", "e-mail", "email *", "your email", "your e-mail", "your email address", "email address", "your email address will not be published", "website", "your website",
    "security code", "captcha", "enter the code", "verification code", "type the code", "code shown", "your name (required)", "required fields are marked", "please enter your comment", "please enter your name here",
    "please enter your email address here", "you have entered an incorrect email address", "save my name, email, and website", "save my name", "post comment", "characters left", "characters remaining", "caratteri rimanenti", "before you submit",
    "send your feedback", "notify me of", "you must be logged in to post a comment", "log in to reply", "sign in or create", "log in to join", "sign in to join", "register to comment", "sign in or register", "log in to comment", "login to comment", "sign in to comment", "you are replying to", "cancel reply", "the recaptcha verification period has expired",
    "all comments are moderated", "comments are moderated", "read our comment policy", "comment policy", "read more comments", "load more comments", "sort by newest", "newest first", "oldest first", "most liked", "please log in to", "submit",
    "نام", "نام شما", "نام شما (الزامی)", "ایمیل", "آدرس ایمیل شما", "کد امنیتی", "متن نظر", "ارسال", "الاسم", "اسمك", "البريد الإلكتروني", "بريدك الالكتروني", "رمز الحماية", "نص التعليق", "ihr name", "e-mail-adresse", "nom", "votre nom", "adresse e-mail", "nombre", "tu nombre",
    "correo electrónico", "nome", "il tuo nome", "isim", "adınız", "e-posta", "имя", "ваше имя", "эл. почта", "электронная почта", "姓名", "邮箱", "名前", "이름", "이메일",
)

# Furniture: lines of the page, not of the story.
FURNITURE: tuple[str, ...] = (
    "home", "menu", "open menu", "close menu", "main menu", "main navigation", "navigation", "search", "search for", "skip to main content", "skip to content", "skip to navigation", "skip to", "jump to", "toggle navigation", "toggle menu",
    "log in", "login", "log out", "sign in", "sign up", "sign out", "register", "my account", "account", "my profile", "subscribe", "subscribe now", "subscribe to", "subscriptions", "newsletter", "newsletters", "e-paper", "epaper", "about us",
    "contact us", "contact", "privacy policy", "privacy", "terms of use", "terms of service", "terms & conditions", "terms and conditions", "cookie policy", "cookies", "cookie settings", "accept cookies", "we use cookies", "this website uses cookies",
    "this site uses cookies", "by continuing", "by clicking", "by signing up", "by subscribing", "advertise", "advertise with us", "advertisement", "advertising", "ad", "sponsored", "sponsored content", "careers", "jobs", "sitemap", "site map", "rss", "feeds",
    "follow us", "follow us on", "follow", "like us on", "find us on", "connect with us", "share", "share this", "share on", "share via", "share this article", "share this story", "share with", "social sharing", "tweet", "facebook", "twitter", "instagram", "whatsapp",
    "linkedin", "pinterest", "telegram", "youtube", "reddit", "email this", "email", "print", "print this", "copy link", "link copied", "copy url", "bookmark", "save", "save article", "listen", "listen live", "watch live", "live", "video", "videos", "photos", "gallery",
    "image source", "image caption", "image", "photo", "caption", "play video", "play", "pause", "close", "dismiss", "cancel", "ok", "yes", "no", "accept", "agree", "more", "more news", "see more", "see all", "view all", "show more", "load more", "read more", "read also", "also read",
    "read this", "continue reading", "click here", "learn more", "next", "previous", "prev", "back", "back to top", "top", "loading", "trending", "trending now", "most read", "most popular", "popular", "popular posts", "most viewed", "most visited", "latest", "latest news", "latest stories", "breaking news",
    "top stories", "top news", "editor's picks", "editors' picks", "recommended", "recommended for you", "you may also like", "you might also like", "you may like", "related", "related articles", "related news", "related stories", "related posts", "related topics", "related links", "related content",
    "more on this story", "more from", "more stories", "more articles", "don't miss", "in case you missed it", "up next", "other news", "get the", "get our", "stay up to date", "download our app", "download the app", "our apps", "all rights reserved", "choose your", "select your", "enable javascript",
    "javascript is", "this article is for", "to continue reading", "already a subscriber", "start your free trial", "try it for", "support our", "donate", "make a donation", "gift", "weather", "horoscope", "crossword", "imprint", "user login", "top menu", "footer menu", "breadcrumb", "create new account", "reset your password", "preview", "quick links", "about sharing", "story highlights", "min read", "font size",
    "startseite", "menü", "suche", "anmelden", "abmelden", "registrieren", "impressum", "datenschutz", "datenschutzerklärung", "agb", "kontakt", "nutzungsbedingungen", "abo", "jetzt abonnieren", "abonnieren", "anzeige", "werbung", "teilen", "artikel teilen", "drucken", "merken", "mehr zum thema", "mehr", "lesen sie auch", "lesen sie hier",
    "auch interessant", "das könnte sie auch interessieren", "meistgelesen", "neueste artikel", "zum thema", "zur startseite", "zum inhalt springen", "alle rechte vorbehalten", "cookie-einstellungen", "newsletter abonnieren", "wir verwenden cookies", "weitere artikel", "weitere themen", "quiz", "empfehlungen", "folgen sie uns", "bild", "foto", "fotos",
    "accueil", "rechercher", "se connecter", "connexion", "s'abonner", "abonnez-vous", "partager", "publicité", "lire aussi", "à lire aussi", "voir aussi", "mentions légales", "confidentialité", "les plus lus", "sur le même sujet", "suivez-nous", "tous droits réservés", "réservé aux abonnés", "gérer les cookies",
    "inicio", "portada", "buscar", "iniciar sesión", "suscríbete", "suscribirse", "compartir", "publicidad", "lea también", "lee también", "te puede interesar", "más noticias", "más leídas", "lo más leído", "aviso legal", "política de privacidad", "política de cookies", "síguenos", "noticias relacionadas", "todos los derechos reservados",
    "início", "entrar", "assine", "compartilhar", "partilhar", "publicidade", "leia também", "leia mais", "mais lidas", "notícias relacionadas", "cerca", "accedi", "abbonati", "condividi", "pubblicità", "leggi anche", "i più letti", "ti potrebbe interessare", "riproduzione riservata", "informativa", "privacy e cookie",
    "anasayfa", "ana sayfa", "giriş yap", "üye ol", "abone ol", "paylaş", "reklam", "son dakika", "haberler", "ilgili haberler", "diğer haberler", "çok okunanlar", "en çok okunanlar", "künye", "iletişim", "gizlilik", "çerez", "takip et", "sıradaki haber", "ayrıca bakınız",
    "главная", "поиск", "войти", "вход", "подписаться", "подписка", "поделиться", "реклама", "читайте также", "читать далее", "популярное", "новости по теме", "материалы по теме", "смотрите также", "все новости", "лента новостей", "о нас", "контакты", "все права защищены", "политика конфиденциальности",
    "domů", "hledat", "přihlásit", "předplatné", "sdílet", "reklama", "čtěte také", "související", "nejčtenější", "další články", "hem", "sök", "logga in", "prenumerera", "dela", "annons", "läs också", "läs mer", "läs även", "mest läst", "hjem", "søk", "logg inn", "del", "annonse", "les også", "inloggen", "delen", "advertentie", "lees ook", "abonneer",
    "الرئيسية", "بحث", "تسجيل الدخول", "اشترك", "شارك", "مشاركة", "إعلان", "اقرأ أيضا", "اقرأ أيضاً", "اقرأ المزيد", "الأكثر قراءة", "أخبار ذات صلة", "مواضيع ذات صلة", "اتصل بنا", "من نحن", "سياسة الخصوصية", "جميع الحقوق محفوظة", "تابعنا", "صفحه اصلی", "صفحه نخست", "جستجو", "ورود", "عضویت", "اشتراک گذاری", "تبلیغات", "مطالب مرتبط", "اخبار مرتبط", "پربازدیدترین", "پربیننده ترین",
    "آخرین اخبار", "تماس با ما", "درباره ما", "نسخه چاپی", "چاپ", "تمامی حقوق", "کلیه حقوق", "بیشتر بخوانید", "होम", "खोजें", "साइन इन", "शेयर करें", "शेयर", "विज्ञापन", "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "ट्रेंडिंग", "संबंधित खबरें", "ताजा खबरें",
    "首页", "搜索", "登录", "注册", "分享", "广告", "相关阅读", "相关新闻", "热门", "推荐阅读", "版权所有", "关于我们", "联系我们", "ホーム", "検索", "ログイン", "会員登録", "シェア", "広告", "関連記事", "関連ニュース", "ランキング", "おすすめ", "続きを読む", "お問い合わせ", "利用規約", "有料会員", "無断転載", "홈", "검색", "로그인", "회원가입", "공유", "공유하기", "광고", "관련기사", "인기기사", "많이 본 뉴스", "무단전재", "구독",
    "trang chủ", "tìm kiếm", "đăng nhập", "chia sẻ", "quảng cáo", "xem thêm", "đọc thêm", "tin liên quan", "beranda", "cari", "masuk", "bagikan", "baca juga", "iklan", "terkait", "terpopuler",
)

# What stands before the headline of another story, inside or below the body.
READ_ALSO: tuple[str, ...] = (
    "read more", "read also", "also read", "read", "see also", "related", "related article", "related story", "related news", "more", "watch", "watch also", "also on", "don't miss", "must read", "recommended", "pull quote",
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "mehr zum thema", "mehr dazu", "auch interessant", "lire aussi", "à lire aussi", "voir aussi", "lea también", "lee también", "te puede interesar", "más información", "leia também", "leia mais", "veja também",
    "leggi anche", "guarda anche", "ilgili haber", "ayrıca bakınız", "читайте также", "смотрите также", "по теме", "читайте", "čtěte také", "přečtěte si", "czytaj też", "zobacz też", "läs mer", "läs också", "läs även", "les også", "læs også", "lees ook", "lue myös",
    "اقرأ أيضا", "اقرأ أيضاً", "اقرأ المزيد", "بیشتر بخوانید", "همچنین بخوانید", "यह भी पढ़ें", "ये भी पढ़ें", "আরও পড়ুন", "相关阅读", "相关新闻", "延伸阅读", "関連記事", "あわせて読みたい", "관련기사", "xem thêm", "đọc thêm", "baca juga",
)

# Lines that close a story and belong to it.
CREDITS: tuple[str, ...] = (
    "reporting by", "additional reporting by", "writing by", "editing by", "editing and translating by", "translated by", "compiled by", "edited by", "(reporting by", "(additional reporting by", "(writing by", "(editing by", "with inputs from", "with input from", "with agencies",
    "with files from", "contributed to this report", "this report was", "this story was", "this article was", "this article first appeared", "originally published", "copyright", "©", "(c)", "all rights reserved", "photo credit", "picture credit",
    "© riproduzione riservata", "riproduzione riservata", "read more at", "read the original", "read the full", "this entry was posted", "bookmark the permalink", "posted in", "filed under", "message end", "end of news", "end item", "end of message", "disclaimer", "about the author", "the writer is", "the author is", "editor's note", "translation by", "mit material von", "con información de", "with additional",
)

END_CODES: tuple[str, ...] = (
    "reuter", "reuters", "message end", "enditem", "end item", "ends", "end", "endit", "-30-", "30", "###", "more", "-more-", "mf", "./.", "-0-", "nnnn", "kraj", "ende", "fin", "fine", "конец", "انتهى", "انتهای پیام", "پایان پیام", "/end",
)

# Suffixes and words by which a line is a section name or a place in the site, not a headline.
SECTION_NAMES: frozenset[str] = frozenset(
    ["news", "world", "politics", "business", "sport", "sports", "opinion", "culture", "technology", "tech", "science", "health", "entertainment", "lifestyle", "travel", "life", "economy", "local", "national", "international", "africa", "asia", "europe", "middle-east", "americas", "us", "uk", "money", "finance", "markets", "education", "environment", "climate", "arts", "music", "movies", "books", "food", "style", "fashion", "football", "cricket", "tennis", "society", "crime", "law", "religion", "regions", "nachrichten", "politik", "wirtschaft", "kultur", "wissen", "gesellschaft", "panorama", "meinung", "ausland", "inland", "politique", "économie", "société", "monde", "france", "sports", "política", "economía", "deportes", "cultura", "mundo", "sociedad", "politica", "economia", "sport", "cronaca", "esteri", "spor", "gündem", "ekonomi", "dünya", "siyaset", "политика", "экономика", "общество", "спорт", "культура", "мир", "новости", "سیاست", "اقتصاد", "جامعه", "ورزش", "فرهنگ", "جهان", "politika", "ekonomika"]
)

# Beginnings of words that, before a date, say which date it is (parts of regular expressions).
UPDATE_STEMS: tuple[str, ...] = (
    "updat", "modifi", "correct", "clarific", "revis", "edited", "aktuali[sz]", "geändert", "mis à jour", "actualiz", "atualiz", "aggiorn", "güncel", "обновл", "изменен", "оновл", "uppdater", "oppdat", "opdater", "bijgewerkt", "zaktual", "päivit", "friss", "ενημερ", "تحديث", "به ?روز", "बदलाव", "अपडेट", "अद्यतन", "更新", "수정", "업데이트", "diperbarui", "cập nhật", "עודכן",
)
PUBLISH_STEMS: tuple[str, ...] = (
    "publi", "posted", "created", "issued", "released", "first ", "veröffentl", "erstellt", "mis en ligne", "paru", "pubbl", "yayın", "giriş", "опубл", "дата", "vydán", "megjelent", "julkaist", "δημοσ", "نشر", "انتشار", "प्रकाशित", "发布", "發布", "公開", "配信", "입력", "등록", "filed", "on air",
)

# What follows a break in the middle of a word, and what stands before the hyphen of a compound.
SYLLABLES: frozenset[str] = frozenset(
    ["able", "age", "al", "ally", "ance", "ant", "ate", "ated", "ation", "ative", "cial", "cise", "cy", "dom", "ed", "ence", "ent", "er", "ers", "ery", "es", "est", "ful", "ible", "ic", "ical", "ing", "ings", "ion", "ions", "ise", "ish", "ism", "ist", "ists", "ity", "ive", "ize", "less", "ly", "ment", "ments", "ness", "nesses", "ous", "sion", "sions", "ship", "sive", "tation", "ted", "ter", "ters", "tial", "ting", "tion", "tional", "tions", "tive", "ture", "tures", "ty", "ual", "ure", "ward", "wise"]
)
COMPOUNDING: frozenset[str] = frozenset(
    ["air", "all", "anti", "cross", "double", "east", "eight", "ex", "far", "fifty", "five", "forty", "four", "full", "half", "hand", "high", "hundred", "ill", "in", "life", "light", "long", "low", "mid", "multi", "near", "nine", "non", "north", "off", "old", "on", "one", "over", "part", "post", "pre", "pro", "re", "second", "self", "semi", "seven", "short", "single", "six", "so", "south", "sub", "ten", "third", "thirty", "three", "twenty", "twin", "two", "ultra", "under", "vice", "well", "west", "wide", "world", "year"]
)

# A publisher's id behind its label: letters, figures, dots, slashes and hyphens, and one figure at least.
ID_VALUE = r"(?=[\w./-]{0,60}\d)[\w./-]{1,80}"
