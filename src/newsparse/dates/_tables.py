"""Month and weekday names by language; made by scripts/make_date_tables.py, do not edit."""

# ruff: noqa: E501

# Source: Unicode CLDR (Unicode License v3) in Babel 2.18.0, and the script's own additions.
# A line is `language: number=name,name | ...`; a name stands only with the first language that has it.
# Months: 1-12 are Gregorian, 101-112 Jalali, 201-212 Hijri.
MONTHS = """\
en: 1=jan,january | 2=feb,february | 3=mar,march | 4=apr,april | 5=may | 6=jun,june | 7=jul,july | 8=aug,august | 9=sep,sept,september | 10=oct,october | 11=nov,november | 12=dec,december
af: 1=januarie | 2=februarie | 3=maart,mrt | 5=mei | 6=junie | 7=julie | 8=augustus | 10=okt,oktober | 12=des,desember
am: 1=ጃን,ጃንዋሪ | 2=ፌብ,ፌብሩዋሪ | 3=ማርች | 4=ኤፕሪ,ኤፕሪል | 5=ሜይ | 6=ጁን | 7=ጁላይ | 8=ኦገስ,ኦገስት | 9=ሴፕቴ,ሴፕቴምበር | 10=ኦክቶ,ኦክቶበር | 11=ኖቬም,ኖቬምበር | 12=ዲሴም,ዲሴምበር
ar: 1=كانون الثاني,يناير | 2=شباط,فبراير | 3=آذار,اذار,مارس | 4=أبريل,ابريل,نيسان | 5=آيار,أيار,مايو | 6=حزيران,يونيو | 7=تموز,يوليو | 8=آب,أغسطس,أوت,اغسطس | 9=أيلول,ايلول,سبتمبر | 10=أكتوبر,اكتوبر,تشرين الأول | 11=تشرين الثاني,نوفمبر | 12=ديسمبر,كانون الأول
ar_DZ: 1=جانفي | 2=فيفري | 4=أفريل | 5=ماي | 6=جوان | 7=جويلية
ar_MA: 7=يوليوز | 8=غشت | 9=شتنبر | 11=نونبر | 12=دجنبر
as: 1=জানু,জানুৱাৰী | 2=ফেব্ৰু,ফেব্ৰুৱাৰী | 3=মাৰ্চ | 4=এপ্ৰিল | 5=মে’ | 6=জুন | 7=জুলাই | 8=আগ,আগষ্ট | 9=ছেপ্তে,ছেপ্তেম্বৰ | 10=অক্টো,অক্টোবৰ | 11=নৱে,নৱেম্বৰ | 12=ডিচে,ডিচেম্বৰ
az: 1=yan,yanvar | 2=fev,fevral | 3=mart | 4=aprel | 6=iyn,iyun | 7=iyl,iyul | 8=avq,avqust | 9=sentyabr | 10=oktyabr | 11=noy,noyabr | 12=dek,dekabr
be: 1=сту,студзень,студзеня | 2=лют,лютага,люты | 3=сак,сакавік,сакавіка | 4=кра,красавік,красавіка | 5=май,мая | 6=чэр,чэрвень,чэрвеня | 7=ліп,ліпень,ліпеня | 8=жні,жнівень,жніўня | 9=вер,верасень,верасня | 10=кас,кастрычнік,кастрычніка | 11=ліс,лістапад,лістапада | 12=сне,снежань,снежня
bg: 1=яну,януари | 2=фев,февруари | 3=март | 4=апр,април | 6=юни | 7=юли | 8=авг,август | 9=сеп,септември | 10=окт,октомври | 11=ное,ноември | 12=дек,декември
bn: 1=জানুয়ারি,জানুয়ারী | 2=ফেব,ফেব্রুয়ারি,ফেব্রুয়ারী | 3=মার্চ | 4=এপ্রি,এপ্রিল | 5=মে | 7=জুল | 8=অগাস্ট,আগস্ট | 9=সেপ,সেপ্টেম্বর | 10=অক্টোবর | 11=নভে,নভেম্বর | 12=ডিসে,ডিসেম্বর
br: 1=genver | 2=hwevrer | 3=meur,meurzh | 4=ebrel | 6=mezh,mezheven | 7=goue,gouere | 8=eost | 9=gwengolo | 12=kerzu
bs: 1=januar | 2=februar | 5=maj | 6=juni | 7=juli | 9=septembar | 10=oktobar | 11=novembar | 12=decembar
ca: 1=gen,gener | 2=febr,febrer | 3=marc,març | 4=abr,abril | 5=maig | 6=juny | 7=juliol | 8=agost | 9=set,setembre | 10=octubre | 11=novembre | 12=desembre
ckb: 1=کانوونی دووەم | 2=شوبات | 3=ئازار | 4=نیسان | 5=ئایار | 6=حوزەیران | 7=تەمووز | 8=ئاب | 9=ئەیلوول | 10=تشرینی یەکەم | 11=تشرینی دووەم | 12=کانونی یەکەم
cs: 1=leden,ledna | 2=uno,unor,unora,úno,únor,února | 3=bre,brezen,brezna,bře,březen,března | 4=duben,dubna | 5=kve,kveten,kvetna,kvě,květen,května | 6=cerven,cervna,cvn,červen,června,čvn | 7=cervence,cervenec,cvc,července,červenec,čvc | 8=srpen,srpna | 9=zar,zari,zář,září | 10=rij,rijen,rijna,říj,říjen,října | 11=lis,listopad,listopadu | 12=prosince,prosinec
cy: 1=ionawr | 2=chwef,chwefror | 3=mawrth | 4=ebrill | 6=mehefin | 7=gorff,gorffennaf | 8=awst | 9=medi | 10=hydref | 11=tach,tachwedd | 12=rhag,rhagfyr
da: 3=marts
de: 1=jaen,janner,jänner | 2=feber | 3=maerz,marz,mrz,mär,märz | 5=mai | 12=dez,dezember
de_AT: 1=jän
el: 1=ιαν,ιανουάριος,ιανουαρίου,ιανουαριος,ιανουαριου | 2=φεβ,φεβρουάριος,φεβρουαρίου,φεβρουαριος,φεβρουαριου | 3=μάρ,μάρτιος,μαρ,μαρτίου,μαρτιος,μαρτιου | 4=απρ,απρίλιος,απριλίου,απριλιος,απριλιου | 5=μάι,μάιος,μαΐ,μαΐου,μαι,μαιος,μαιου | 6=ιουν,ιουνίου,ιουνιος,ιουνιου,ιούν,ιούνιος | 7=ιουλ,ιουλίου,ιουλιος,ιουλιου,ιούλ,ιούλιος | 8=αυγ,αυγουστος,αυγουστου,αυγούστου,αύγ,αύγουστος | 9=σεπ,σεπτέμβριος,σεπτεμβρίου,σεπτεμβριος,σεπτεμβριου | 10=οκτ,οκτωβρίου,οκτωβριος,οκτωβριου,οκτώβριος | 11=νοέ,νοέμβριος,νοε,νοεμβρίου,νοεμβριος,νοεμβριου | 12=δεκ,δεκέμβριος,δεκεμβρίου,δεκεμβριος,δεκεμβριου
eo: 1=januaro | 2=februaro | 3=marto | 4=aprilo | 5=majo | 6=junio | 7=julio | 8=augusto,aŭg,aŭgusto | 9=septembro | 10=oktobro | 11=novembro | 12=decembro
es: 1=ene,enero | 2=febrero | 3=marzo | 5=mayo | 8=ago,agosto | 9=septiembre,setiembre | 11=noviembre | 12=dic,diciembre
et: 1=jaan,jaanuar | 2=veebr,veebruar | 3=märts | 4=aprill | 6=juuni | 7=juuli | 10=oktoober | 12=dets,detsember
eu: 1=urtarrila,urtarrilak,urtarrilaren | 2=otsaila,otsailak,otsailaren | 3=martxoa,martxoak,martxoaren | 4=apirila,apirilak,apirilaren | 5=maiatza,maiatzak,maiatzaren | 6=ekaina,ekainak,ekainaren | 7=uztaila,uztailak,uztailaren | 8=abuztua,abuztuak,abuztuaren | 9=iraila,irailak,irailaren | 10=urria,urriak,urriaren | 11=azaroa,azaroak,azaroaren | 12=abendua,abenduak,abenduaren
fa: 1=جنوری,ژانویه,ژانویهٔ | 2=فبروری,فوریه,فوریهٔ | 3=مارچ | 4=آوریل,آپریل,اپریل | 5=مه,مهٔ,می | 6=جون,ژوئن | 7=جولائی,جولای,ژوئیه,ژوئیهٔ,ژوییه | 8=آگست,آگوست,اوت,اگست | 9=سپتامبر,سپتمبر | 10=اکتبر,اکتوبر | 11=نوامبر,نومبر | 12=دسامبر,دسمبر
fi: 1=tammi,tammikuu,tammikuuta | 2=helmi,helmikuu,helmikuuta | 3=maalis,maaliskuu,maaliskuuta | 4=huhti,huhtikuu,huhtikuuta | 5=touko,toukokuu,toukokuuta | 6=kesa,kesakuu,kesakuuta,kesä,kesäkuu,kesäkuuta | 7=heina,heinakuu,heinakuuta,heinä,heinäkuu,heinäkuuta | 8=elo,elokuu,elokuuta | 9=syys,syyskuu,syyskuuta | 10=loka,lokakuu,lokakuuta | 11=marras,marraskuu,marraskuuta | 12=joulu,joulukuu,joulukuuta
fil: 2=peb,pebrero | 3=marso | 6=hun,hunyo | 7=hul,hulyo | 9=setyembre | 10=oktubre | 11=nob,nobyembre | 12=dis,disyembre
fo: 3=mars | 4=apríl
fr: 1=janv,janvier | 2=fevr,fevrier,fév,févr,février | 4=avr,avril | 6=juin | 7=juil,juill,juillet | 8=aout,août,aoüt | 9=septembre | 10=octobre | 12=decembre,déc,décembre
fy: 1=jannewaris | 2=febrewaris | 5=maaie | 9=septimber | 11=novimber | 12=desimber
ga: 1=eanair,eanáir | 2=feabh,feabhra | 3=marta,márta | 4=aibrean,aibreán | 5=beal,bealtaine | 6=meith,meitheamh | 7=iuil,iúil | 8=lunasa,lúnasa | 9=mean fomhair,meán fómhair,mfomh,mfómh | 10=deireadh fomhair,deireadh fómhair,dfomh,dfómh | 11=samh,samhain | 12=noll,nollaig
gd: 1=am faoilleach,faoi,fhaoilleach | 2=an gearran,gearr,ghearran | 3=am mart,am màrt,mhart,mhàrt,màrt | 4=an giblean,ghiblean,gibl | 5=an ceitean,an cèitean,ceit,cheitean,chèitean,cèit | 6=ogmh,ogmhios,ògmh,ògmhios | 7=iuch,iuchar | 8=an lunastal,an lùnastal,lunastal,lùna,lùnastal | 9=sult,t sultain | 10=an damhair,an dàmhair,damh,damhair,dàmh,dàmhair | 11=t samhain | 12=an dubhlachd,an dùbhlachd,dubh,dubhlachd,dùbh,dùbhlachd
gl: 1=xan,xaneiro | 2=febreiro | 5=maio | 6=xuno,xuño | 7=xul,xullo | 9=setembro | 10=out,outubro
gu: 1=જાન્યુ,જાન્યુઆરી | 2=ફેબ્રુ,ફેબ્રુઆરી | 3=માર્ચ | 4=એપ્રિલ | 5=મે | 6=જુન,જૂન | 7=જુલાઈ | 8=ઑગસ્ટ,ઓગષ્ટ,ઓગસ્ટ | 9=સપ્ટે,સપ્ટેમ્બર | 10=ઑક્ટો,ઑક્ટોબર | 11=નવે,નવેમ્બર | 12=ડિસે,ડિસેમ્બર
ha: 1=janairu | 2=faburairu | 3=maris | 4=afi,afirilu | 5=mayu | 6=yun,yuni | 7=yul,yuli | 8=agu,agusta | 9=satumba | 10=oktoba | 11=nuw,nuwamba | 12=disamba
he: 1=בינואר,בינו׳,ינואר,ינו׳ | 2=בפברואר,בפבר׳,פברואר,פבר׳ | 3=במרץ,מרץ | 4=אפריל,אפר׳,באפריל,באפר׳ | 5=במאי,מאי | 6=ביוני,יוני | 7=ביולי,יולי | 8=אוגוסט,אוג׳,באוגוסט,באוג׳ | 9=בספטמבר,בספט׳,ספטמבר,ספט׳ | 10=אוקטובר,אוק׳,באוקטובר,באוק׳ | 11=בנובמבר,בנוב׳,נובמבר,נוב׳ | 12=בדצמבר,בדצמ׳,דצמבר,דצמ׳
hi: 1=जन,जनवरी | 2=फरवरी,फ़र,फ़रवरी | 3=मार्च | 4=अप्रैल | 5=मई | 6=जून | 7=जुल,जुलाई | 8=अग,अगस्त | 9=सित,सितंबर,सितम्बर | 10=अक्टू,अक्टूबर,अक्तूबर | 11=नव,नवंबर,नवम्बर | 12=दिस,दिसंबर,दिसम्बर
hr: 1=sij,sijecanj,sijecnja,siječanj,siječnja | 2=velj,veljaca,veljace,veljača,veljače | 3=ozu,ozujak,ozujka,ožu,ožujak,ožujka | 4=tra,travanj,travnja | 5=svi,svibanj,svibnja | 6=lipanj,lipnja | 7=srpanj,srpnja | 8=kol,kolovoz,kolovoza | 9=ruj,rujan,rujna | 11=stu,studeni,studenoga | 12=prosinac,prosinca
hu: 1=január | 2=február | 3=marcius,márc,március | 4=aprilis,ápr,április | 5=majus,máj,május | 6=junius,jún,június | 7=julius,júl,július | 8=augusztus | 9=szept,szeptember | 10=október
hy: 1=հնվ,հունվար,հունվարի | 2=փետրվար,փետրվարի,փտվ | 3=մարտ,մարտի,մրտ | 4=ապր,ապրիլ,ապրիլի | 5=մայիս,մայիսի,մյս | 6=հնս,հունիս,հունիսի | 7=հլս,հուլիս,հուլիսի | 8=օգոստոս,օգոստոսի,օգս | 9=սեպ,սեպտեմբեր,սեպտեմբերի | 10=հոկ,հոկտեմբեր,հոկտեմբերի | 11=նոյ,նոյեմբեր,նոյեմբերի | 12=դեկ,դեկտեմբեր,դեկտեմբերի
id: 1=januari | 2=februari | 3=maret | 8=agst,agust,agustus | 11=nopember
ig: 1=jenuwari,jenụwarị | 2=februwari,febrụwarị | 3=maachi,maachị | 4=epreel | 7=julai,julaị | 8=ogoost,ọgọọst | 9=septemba | 10=ọktoba | 11=novemba | 12=disemba
is: 1=janúar | 2=febrúar | 5=maí | 6=júní | 7=júlí | 8=ágú,ágúst | 11=nóv,nóvember
it: 1=genn,gennaio | 2=febbr,febbraio | 4=aprile | 5=mag,maggio | 6=giu,giugno | 7=lug,lugl,luglio | 9=sett,settembre | 10=ott,ottobre | 12=dicembre
ka: 1=იან,იანვარი | 2=თებ,თებერვალი | 3=მარ,მარტი | 4=აპრ,აპრილი | 5=მაი,მაისი | 6=ივნ,ივნისი | 7=ივლ,ივლისი | 8=აგვ,აგვისტო | 9=სექ,სექტემბერი | 10=ოქტ,ოქტომბერი | 11=ნოე,ნოემბერი | 12=დეკ,დეკემბერი
kk: 1=қаң,қаңтар | 2=ақп,ақпан | 3=нау,наурыз | 4=сәу,сәуір | 5=мам,мамыр | 6=мау,маусым | 7=шіл,шілде | 8=там,тамыз | 9=қыр,қыркүйек | 10=қаз,қазан | 11=қар,қараша | 12=жел,желтоқсан
km: 1=មករា | 2=កុម្ភៈ | 3=មីនា | 4=មេសា | 5=ឧសភា | 6=មិថុនា | 7=កក្កដា | 8=សីហា | 9=កញ្ញា | 10=តុលា | 11=វិច្ឆិកា | 12=ធ្នូ
kn: 1=ಜನ,ಜನವರಿ | 2=ಫೆಬ್ರ,ಫೆಬ್ರವರಿ | 3=ಮಾರ್ಚ್ | 4=ಏಪ್ರಿ,ಏಪ್ರಿಲ್ | 5=ಮೇ | 6=ಜೂನ್ | 7=ಜುಲೈ | 8=ಆಗ,ಆಗಸ್ಟ್ | 9=ಸೆಪ್ಟೆಂ,ಸೆಪ್ಟೆಂಬರ್ | 10=ಅಕ್ಟೋ,ಅಕ್ಟೋಬರ್ | 11=ನವೆಂ,ನವೆಂಬರ್ | 12=ಡಿಸೆಂ,ಡಿಸೆಂಬರ್
ku: 1=rebendan,rêbendan | 2=sibat | 3=adar | 4=nisan,nîsan | 5=gulan | 6=heziran,hezîran | 7=tirmeh,tîrmeh | 8=tebax | 9=ilon,îlon | 10=cotmeh | 11=mijdar | 12=berfanbar
ky: 1=янв,январь,январьу,январьы | 2=февраль,февральу,февральы | 3=мар,марту,марты | 4=апрель,апрельу,апрельы | 6=июн,июнь,июньу,июньы | 7=июл,июль,июльу,июльы | 8=августу,августы | 9=сен,сентябрь,сентябрьу,сентябрьы | 10=октябрь,октябрьу,октябрьы | 11=ноя,ноябрь,ноябрьу,ноябрьы | 12=декабрь,декабрьу,декабрьы
lb: 3=mäe,mäerz | 4=abrell,abrëll | 5=mee
lo: 1=ມ.ກ,ມັງກອນ | 2=ກ.ພ,ກຸມພາ | 3=ມ.ນ,ມີນາ | 4=ມ.ສ,ເມສາ | 5=ພ.ພ,ພຶດສະພາ | 6=ມິ.ຖ,ມິຖຸນາ | 7=ກ.ລ,ກໍລະກົດ | 8=ສ.ຫ,ສິງຫາ | 9=ກ.ຍ,ກັນຍາ | 10=ຕ.ລ,ຕຸລາ | 11=ພ.ຈ,ພະຈິກ | 12=ທ.ວ,ທັນວາ
lt: 1=saus,sausio,sausis | 2=vas,vasario,vasaris | 3=kov,kovas,kovo | 4=bal,balandis,balandzio,balandžio | 5=geg,geguze,geguzes,gegužė,gegužės | 6=birz,birzelio,birzelis,birž,birželio,birželis | 7=liep,liepa,liepos | 8=rugp,rugpjucio,rugpjutis,rugpjūtis,rugpjūčio | 9=rugs,rugsejis,rugsejo,rugsėjis,rugsėjo | 10=spal,spalio,spalis | 11=lapkr,lapkricio,lapkritis,lapkričio | 12=gruod,gruodis,gruodzio,gruodžio
lv: 1=janvari,janvaris,janvāris,janvārī | 2=februaris,februāris,februārī | 3=martā | 4=aprili,aprīlis,aprīlī | 5=maija,maijs,maijā | 6=junija,junijs,jūn,jūnijs,jūnijā | 7=julija,julijs,jūl,jūlijs,jūlijā | 8=augusta,augusts,augustā | 9=septembri,septembris,septembrī | 10=oktobri,oktobris,oktobrī | 11=novembri,novembris,novembrī | 12=decembri,decembris,decembrī
mg: 1=janoary | 2=febroary | 3=martsa | 4=aprily | 7=jolay | 8=aogositra | 9=septambra | 10=oktobra | 11=novambra | 12=desambra
mk: 1=јан,јануари | 5=мај | 6=јун,јуни | 7=јул,јули
ml: 1=ജനു,ജനുവരി | 2=ഫെബ്രു,ഫെബ്രുവരി | 3=മാർ,മാർച്ച് | 4=ഏപ്രി,ഏപ്രിൽ | 5=മേയ് | 6=ജൂൺ | 7=ജൂലൈ | 8=ആഗസ്ത്,ആഗസ്റ്റ്,ഓഗ,ഓഗസ്റ്റ് | 9=സെപ്റ്റം,സെപ്റ്റംബർ | 10=ഒക് ടോബർ,ഒക്ടോ,ഒക്ടോബർ,ഒക്‌ടോബർ | 11=നവം,നവംബർ | 12=ഡിസം,ഡിസംബർ
mr: 1=जाने,जानेवारी | 2=फेब्रु,फेब्रुवारी | 4=एप्रि,एप्रिल | 5=मे | 7=जुलै | 8=ऑग,ऑगस्ट | 9=सप्टें,सप्टेंबर | 10=ऑक्टो,ऑक्टोबर | 11=नोव्हें,नोव्हेंबर | 12=डिसें,डिसेंबर
ms: 3=mac | 8=ogo,ogos,ogs | 12=disember
mt: 1=jannar | 2=frar | 3=marzu | 5=mejju | 6=gunju,ġunju | 7=lulju | 8=awwissu | 9=settembru | 10=ottubru | 11=novembru | 12=dicembru,diċembru
my: 1=ဇန်,ဇန်နဝါရီ | 2=ဖေ,ဖေဖော်ဝါရီ | 3=မတ် | 4=ဧပြီ | 5=မေ | 6=ဇွန် | 7=ဇူ,ဇူလိုင် | 8=ဩဂုတ် | 9=စက်,စက်တင်ဘာ | 10=အောက်,အောက်တိုဘာ | 11=နို,နိုဝင်ဘာ | 12=ဒီ,ဒီဇင်ဘာ
ne: 2=फेब्रुअरी | 4=अप्रिल | 6=जुन | 8=अगस्ट | 9=सेप्टेम्बर | 10=अक्टोबर | 11=नोभेम्बर | 12=डिसेम्बर
oc: 1=genier,genièr | 2=febrier,febrièr | 6=junh | 7=julhet | 10=octòbre
or: 1=ଜାନୁଆରୀ | 2=ଫେବୃଆରୀ,ଫେବ୍ରୁଆରୀ | 3=ମାର୍ଚ୍ଚ | 4=ଅପ୍ରେଲ | 5=ମଇ | 6=ଜୁନ | 7=ଜୁଲାଇ | 8=ଅଗଷ୍ଟ,ଅଗଷ୍ଟ୍ | 9=ସେପ୍ଟେମ୍ବର | 10=ଅକ୍ଟୋବର | 11=ନଭେମ୍ବର | 12=ଡିସେମ୍ବର
pa: 1=ਜਨ,ਜਨਵਰੀ | 2=ਫ਼ਰ,ਫ਼ਰਵਰੀ | 3=ਮਾਰਚ | 4=ਅਪ੍ਰੈ,ਅਪ੍ਰੈਲ | 5=ਮਈ | 6=ਜੂਨ | 7=ਜੁਲਾ,ਜੁਲਾਈ | 8=ਅਗ,ਅਗਸਤ | 9=ਸਤੰ,ਸਤੰਬਰ | 10=ਅਕਤੂ,ਅਕਤੂਬਰ | 11=ਨਵੰ,ਨਵੰਬਰ | 12=ਦਸੰ,ਦਸੰਬਰ
pl: 1=sty,styczen,styczeń,stycznia | 2=lut,lutego,luty | 3=marca,marzec | 4=kwi,kwiecien,kwiecień,kwietnia | 5=maja | 6=cze,czerw,czerwca,czerwiec | 7=lip,lipca,lipiec | 8=sie,sierpien,sierpień,sierpnia | 9=wrz,wrzesien,wrzesień,wrzesnia,września | 10=paz,pazdziernik,pazdziernika,paź,październik,października | 11=listopada | 12=gru,grudnia,grudzien,grudzień
ps: 1=جنوري | 2=فبروري,فېبروري | 5=مۍ | 8=اګست | 9=سېپتمبر
pt: 1=janeiro | 2=fevereiro | 3=marco,março | 6=junho | 7=julho | 12=dezembro
rm: 1=schan,schaner | 2=favr,favrer | 4=avrigl | 5=matg | 6=zercl,zercladur | 7=fanadur | 8=avust | 9=settember
ro: 1=ian,ianuarie | 3=martie | 4=aprilie | 6=iun,iunie | 7=iul,iulie | 9=septembrie | 10=octombrie | 11=noi,noiembrie | 12=decembrie
ru: 1=января | 2=февр,февраля | 3=марта | 4=апреля | 6=июня | 7=июля | 8=августа | 9=сент,сентября | 10=октября | 11=нояб,ноября | 12=декабря
rw: 1=mutarama | 2=gashyantare | 3=werurwe | 5=gicurasi | 6=kamena | 7=nyakanga | 8=kanama | 9=nzeri | 10=ukwakira | 11=ugushyingo | 12=ukuboza
sd: 2=فيبروري | 4=اپريل | 5=مئي | 7=جولاءِ | 8=آگسٽ | 9=سيپٽمبر | 10=آڪٽوبر | 12=ڊسمبر
si: 1=ජන,ජනවාරි | 2=පෙබ,පෙබරවාරි | 3=මාර්,මාර්තු | 4=අප්‍රේල් | 5=මැයි | 6=ජූනි | 7=ජූලි | 8=අගෝ,අගෝස්තු | 9=සැප්,සැප්තැම්බර් | 10=ඔක්,ඔක්තෝබර් | 11=නොවැ,නොවැම්බර් | 12=දෙසැ,දෙසැම්බර්
sk: 1=januara,januára | 2=februara,februára | 3=marec | 4=aprila,apríla | 5=mája | 6=juna,júna | 7=jula,júla | 9=septembra | 10=októbra | 11=novembra | 12=decembra
sl: 6=junij | 7=julij | 8=avg,avgust
so: 1=janaayo,jannaayo | 2=febraayo | 3=maarso | 4=abriil | 5=maayo | 6=juun | 7=lul,luulyo | 8=agoosto,ogosto | 9=seb,sebteembar,sebtembar | 10=oktoobar | 11=nof,noofeembar | 12=diseembar
sq: 1=janar | 2=shk,shkurt | 4=pri,prill | 6=qer,qershor | 7=korr,korrik | 8=gush,gusht | 9=sht,shtator | 10=tet,tetor | 11=nen,nentor,nën,nëntor | 12=dhj,dhjetor
sr: 1=јануар | 2=феб,фебруар | 9=септембар | 10=октобар | 11=нов,новембар | 12=дец,децембар
sv: 8=augusti
sw: 3=machi | 8=agosti | 12=desemba
ta: 1=ஜன,ஜனவரி | 2=பிப்,பிப்ரவரி | 3=மார்,மார்ச் | 4=ஏப்,ஏப்ரல் | 5=மே | 6=ஜூன் | 7=ஜூலை | 8=ஆக,ஆகஸ்ட் | 9=செப்,செப்டம்பர் | 10=அக்,அக்டோபர் | 11=நவ,நவம்பர் | 12=டிச,டிசம்பர்
te: 1=జన,జనవరి | 2=ఫిబ్ర,ఫిబ్రవరి | 3=మార్చి | 4=ఏప్రి,ఏప్రిల్ | 5=మే | 6=జూన్ | 7=జులై | 8=ఆగ,ఆగస్టు,ఆగస్ట్ | 9=సెప్టెం,సెప్టెంబర్ | 10=అక్టో,అక్టోబర్ | 11=నవం,నవంబర్ | 12=డిసెం,డిసెంబర్
tg: 1=январ,январи | 2=феврал,феврали | 3=марти | 4=апрел,апрели | 5=майи | 6=июни | 7=июли | 8=августи | 9=сентябр,сентябри | 10=октябр,октябри | 11=ноябр,ноябри | 12=декабр,декабри
th: 1=ม.ค,มกราคม | 2=ก.พ,กุมภาพันธ์ | 3=มี.ค,มีนาคม | 4=เม.ย,เมษายน | 5=พ.ค,พฤษภาคม | 6=มิ.ย,มิถุนายน | 7=ก.ค,กรกฎาคม | 8=ส.ค,สิงหาคม | 9=ก.ย,กันยายน | 10=ต.ค,ตุลาคม | 11=พ.ย,พฤศจิกายน | 12=ธ.ค,ธันวาคม
tk: 1=yanwar,ýan,ýanwar | 2=fewral | 5=maý | 6=iýun | 7=iýul | 8=awg,awgust | 9=sentýabr | 10=oktýabr | 11=noý,noýabr
tr: 1=oca,ocak | 2=sub,subat,şub,şubat | 4=nis | 5=mayis,mayıs | 6=haz,haziran | 7=tem,temmuz | 8=agustos,ağu,ağustos | 9=eyl,eylul,eylül | 10=eki,ekim | 11=kas,kasim,kasım | 12=ara,aralik,aralık
ug: 1=يانۋار | 2=فېۋرال | 3=مارت | 4=ئاپرېل | 6=ئىيۇن | 7=ئىيۇل | 8=ئاۋغۇست | 9=سېنتەبىر | 10=ئۆكتەبىر | 11=نويابىر | 12=دېكابىر
uk: 1=січ,січень,січня | 2=лютий,лютого | 3=бер,березень,березня | 4=квіт,квітень,квітня | 5=трав,травень,травня | 6=черв,червень,червня | 7=лип,липень,липня | 8=серп,серпень,серпня | 9=вересень,вересня | 10=жовт,жовтень,жовтня | 11=лист,листопад,листопада | 12=груд,грудень,грудня
ur: 2=فروری | 5=مئی | 9=ستمبر
uz: 9=sentabr | 10=oktabr
xh: 1=janyuwari | 3=matshi | 4=epreli | 5=meyi | 7=julayi | 8=agasti | 10=okthoba,okthobha
zh: 1=一月 | 2=二月 | 3=三月 | 4=四月 | 5=五月 | 6=六月 | 7=七月 | 8=八月 | 9=九月 | 10=十月 | 11=十一月 | 12=十二月
zu: 1=januwari | 3=mashi | 4=ephreli | 9=septhemba
jalali: 101=farvardin,فروردین,فروردینماه | 102=ordibehesht,اردیبهشت,اردیبهشتماه | 103=khordad,خرداد,خردادماه | 104=تیر,تیرماه | 105=mordad,امرداد,امردادماه,مرداد,مردادماه | 106=shahrivar,شهریور,شهریورماه | 107=mehr,مهر,مهرماه | 108=aban,آبان,آبانماه,ابان,ابانماه | 109=azar,آذر,آذرماه | 110=دی,دیماه | 111=bahman,بهمن,بهمنماه | 112=esfand,اسفند,اسفندماه
jalali_AF: 101=حمل | 102=ثور | 103=جوزا | 104=سرطان | 105=اسد | 106=سنبله,سنبلہ | 107=میزان | 108=عقرب | 109=قوس | 110=جدی | 111=دلو | 112=حوت
hijri: 201=muharram,المحرم,محرم,محرم الحرام | 202=safar,صفر | 203=ربيع الأول,ربيع الاول,ربیع الاول,ربیعالاول,ربیع‌الاول | 204=ربيع الآخر,ربيع الثاني,ربیع الثانی,ربیعالثانی,ربیع‌الثانی | 205=جمادى الأول,جمادى الأولى,جمادی الاول,جمادیالاول,جمادی‌الاول | 206=جمادى الآخر,جمادى الآخرة,جمادى الثانية,جمادی الثانی,جمادیالثانی,جمادی‌الثانی | 207=rajab,رجب | 208=shaaban,shaban,شعبان | 209=ramadan,ramadhan,ramazan,رمضان | 210=shawwal,شوال,شوّال | 211=ذو القعدة,ذوالقعدة,ذي القعدة,ذی القعده,ذیالقعده,ذیقعده,ذیقعدہ,ذی‌القعده | 212=ذو الحجة,ذوالحجة,ذوالحجہ,ذي الحجة,ذی الحجه,ذیالحجه,ذیحجه,ذی‌الحجه
"""

# Monday is 0.
WEEKDAYS = """\
en: 0=mon,monday | 1=tue,tues,tuesday | 2=wed,wednesday,weds | 3=thu,thur,thurs,thursday | 4=fri,friday | 5=sat,saturday | 6=sun,sunday
af: 0=maandag | 1=dinsdag | 2=woensdag | 3=donderdag | 4=vrydag | 5=saterdag | 6=sondag
am: 0=ሰኞ | 1=ማክሰ,ማክሰኞ | 2=ረቡዕ | 3=ሐሙስ | 4=ዓርብ | 5=ቅዳሜ | 6=እሑድ
ar: 0=الأثنين,الإثنين,الاثنين | 1=الثلاثاء | 2=الأربعاء,الاربعاء | 3=الخميس | 4=الجمعة | 5=السبت | 6=الأحد,الاحد
as: 0=সোম,সোমবাৰ | 1=মঙ্গল,মঙ্গলবাৰ | 2=বুধ,বুধবাৰ | 3=বৃহ,বৃহস্পতিবাৰ | 4=শুক্ৰ,শুক্ৰবাৰ | 5=শনি,শনিবাৰ | 6=দেও,দেওবাৰ
az: 0=bazar ertəsi | 1=cərsənbə axsami,çərşənbə axşamı | 2=cərsənbə,çərşənbə | 3=cumə axsami,cümə axşamı | 4=cumə,cümə | 5=sənbə,şənbə | 6=bazar
be: 0=панядзелак | 1=аўторак | 2=серада | 3=чацвер | 4=пятніца | 5=субота | 6=нядзеля
bg: 0=понеделник | 1=вторник | 2=сряда | 3=четвъртък | 4=петък | 5=събота | 6=неделя
bn: 0=সোমবার | 1=মঙ্গলবার | 2=বুধবার | 3=বৃহস্পতি,বৃহস্পতিবার | 4=শুক্র,শুক্রবার | 5=শনিবার | 6=রবি,রবিবার
br: 1=meurzh | 3=yaou | 4=gwener | 5=sadorn
bs: 0=pon,ponedjeljak | 1=uto,utorak | 2=sri,srijeda | 3=cet,cetvrtak,čet,četvrtak | 4=petak | 5=sub,subota | 6=ned,nedjelja
ca: 0=dilluns | 1=dimarts | 2=dimecres | 3=dijous | 4=divendres | 5=dissabte | 6=diumenge
ckb: 0=دووشەممە | 1=سێشەممە | 2=چوارشەممە | 3=پێنجشەممە | 4=ھەینی | 5=شەممە | 6=یەکشەممە
cs: 0=pondeli,pondělí | 1=utery,úterý | 2=streda,středa | 3=ctvrtek,čtvrtek | 4=patek,pátek | 5=sobota | 6=nedele,neděle
cy: 0=llun | 1=mawrth | 2=mercher | 4=gwen | 5=sadwrn
da: 0=mandag | 1=tirs,tirsdag | 2=ons,onsdag | 3=tors,torsdag | 4=fre,fredag | 5=lør,lørdag | 6=søn,søndag
de: 0=montag | 1=dienstag | 2=mittwoch | 3=donnerstag | 4=freitag | 5=samstag | 6=sonntag
el: 0=δευ,δευτέρα,δευτερα | 1=τρί,τρίτη,τρι,τριτη | 2=τετ,τετάρτη,τεταρτη | 3=πέμ,πέμπτη,πεμ,πεμπτη | 4=παρ,παρασκευή,παρασκευη | 5=σάβ,σάββατο,σαβ,σαββατο | 6=κυρ,κυριακή,κυριακη
eo: 0=lundo | 1=mardo | 2=merkredo | 3=jaudo,ĵaŭdo | 4=vendredo | 5=sabato | 6=dimanco,dimanĉo
es: 0=lun,lunes | 1=mar,martes | 2=mie,miercoles,mié,miércoles | 3=jue,jueves | 4=vie,viernes | 5=sab,sabado,sáb,sábado | 6=dom,domingo
et: 0=esmaspaev,esmaspäev | 1=teisipaev,teisipäev | 2=kolmapaev,kolmapäev | 3=neljapaev,neljapäev | 4=reede | 5=laupaev,laupäev | 6=puhapaev,pühapäev
eu: 0=astelehena | 1=asteartea | 2=asteazkena | 3=osteguna | 4=ostirala | 5=larunbata | 6=igandea
fa: 0=دو شنبه,دوشنبه | 1=سه شنبه,سهشنبه,سه‌شنبه | 2=چهار شنبه,چهارشنبه | 3=پنج شنبه,پنجشنبه,پنج‌شنبه | 4=آدینه,جمعه | 5=شنبه | 6=یک شنبه,یکشنبه,یک‌شنبه
fi: 0=maanantai,maanantaina | 1=tiistai,tiistaina | 2=keskiviikko,keskiviikkona | 3=torstai,torstaina | 4=perjantai,perjantaina | 5=lauantai,lauantaina | 6=sunnuntai
fil: 2=miy,miyerkules | 3=huw,huwebes | 4=biy,biyernes | 6=lin,linggo
fo: 0=manadagur,mánadagur | 1=tysdagur,týsdagur | 2=mikudagur | 3=hosdagur,hósdagur | 4=friggjadagur,fríggjadagur | 5=leygardagur | 6=sunnudagur
fr: 0=lundi | 1=mardi | 2=mer,mercredi | 3=jeu,jeudi | 4=ven,vendredi | 5=samedi | 6=dimanche
fy: 0=moandei | 1=tiisdei | 2=woansdei | 3=tongersdei | 4=freed | 5=sneon | 6=snein
ga: 0=luain,luan | 1=mairt,máirt | 2=cead,ceadaoin,céad,céadaoin | 3=dear,deardaoin,déar,déardaoin | 4=aoine,haoine | 5=sath,sathairn | 6=domh,domhnaigh
gd: 0=diluain | 1=dimairt,dimàirt | 2=diciadain | 3=diardaoin | 4=dihaoine | 5=disathairne | 6=didomhnaich,didòmhnaich
gl: 0=luns | 2=mercores,mér,mércores | 3=xov,xoves | 4=venres
gu: 0=સોમ,સોમવાર | 1=મંગળ,મંગળવાર | 2=બુધ,બુધવાર | 3=ગુરુ,ગુરુવાર | 4=શુક્ર,શુક્રવાર | 5=શનિ,શનિવાર | 6=રવિ,રવિવાર
ha: 0=litinin | 1=talata | 2=laraba | 3=alhamis | 5=asabar | 6=lahadi
he: 0=ב׳,שני | 1=ג׳,שלישי | 2=ד׳,רביעי | 3=ה׳,חמישי | 4=ו׳,שישי | 5=שבת | 6=א׳,ראשון
hi: 0=सोम,सोमवार | 1=मंगल,मंगलवार | 2=बुध,बुधवार | 3=गुरु,गुरुवार,गुरूवार,बृहस्पतिवार | 4=शुक्र,शुक्रवार | 5=शनि,शनिवार | 6=रवि,रविवार
hu: 0=hetfo,hétfő | 1=kedd | 2=sze,szerda | 3=csutortok,csütörtök | 4=pentek,péntek | 5=szo,szombat | 6=vasarnap,vasárnap
hy: 0=երկ,երկուշաբթի | 1=երեքշաբթի,երք | 2=չորեքշաբթի,չրք | 3=հինգշաբթի,հնգ | 4=ուր,ուրբաթ | 5=շաբաթ,շբթ | 6=կիր,կիրակի
id: 0=sen,senin | 1=sel,selasa | 2=rab,rabu | 3=kam,kamis | 4=jum,jumat | 5=sabtu | 6=min,minggu
ig: 0=monde,mọnde | 1=tiuzdee | 2=wenezdee | 3=toozdee,tọọzdee | 4=frai,fraidee,fraị,fraịdee | 5=satodee,satọdee | 6=sondee,sọndee
is: 0=manudagur,mán,mánudagur | 1=þri,þriðjudagur | 2=mið,miðvikudagur | 3=fim,fimmtudagur | 4=fos,fostudagur,fös,föstudagur | 5=lau,laugardagur
it: 0=lunedi,lunedì | 1=martedi,martedì | 2=mercoledi,mercoledì | 3=gio,giovedi,giovedì | 4=venerdi,venerdì | 6=domenica
ka: 0=ორშ,ორშაბათი | 1=სამ,სამშაბათი | 2=ოთხ,ოთხშაბათი | 3=ხუთ,ხუთშაბათი | 4=პარ,პარასკევი | 5=შაბ,შაბათი | 6=კვი,კვირა
kk: 0=дүйсенбі | 1=сейсенбі | 2=сәрсенбі | 3=бейсенбі | 4=жұма | 5=сенбі | 6=жексенбі
km: 0=ចន្ទ,ច័ន្ទ | 1=អង្គារ | 2=ពុធ | 3=ព្រហ,ព្រហស្បតិ៍ | 4=សុក្រ | 5=សៅរ៍ | 6=អាទិត្យ
kn: 0=ಸೋಮ,ಸೋಮವಾರ | 1=ಮಂಗಳ,ಮಂಗಳವಾರ | 2=ಬುಧ,ಬುಧವಾರ | 3=ಗುರು,ಗುರುವಾರ | 4=ಶುಕ್ರ,ಶುಕ್ರವಾರ | 5=ಶನಿ,ಶನಿವಾರ | 6=ಭಾನು,ಭಾನುವಾರ
ko: 0=월요일 | 1=화요일 | 2=수요일 | 3=목요일 | 4=금요일 | 5=토요일 | 6=일요일
ku: 0=dusem,duşem | 1=sesem,sêşem | 2=carsem,çarşem | 3=pencsem,pêncşem | 5=semi,şemî | 6=yeksem,yekşem
ky: 0=дүй,дүйшөмбү | 1=шейш,шейшемби | 2=шарш,шаршемби | 3=бейш,бейшемби | 4=жума | 5=ишемби,ишм | 6=жек,жекшемби
lb: 0=meindeg,méindeg | 1=denschdeg,dënschdeg | 2=mettwoch,mëttwoch | 3=donneschdeg | 4=freideg | 5=samschdeg | 6=sonndeg
lo: 0=ຈັນ,ວັນຈັນ | 1=ວັນອັງຄານ,ອັງຄານ | 2=ພຸດ,ວັນພຸດ | 3=ພະຫັດ,ວັນພະຫັດ | 4=ວັນສຸກ,ສຸກ | 5=ວັນເສົາ,ເສົາ | 6=ວັນອາທິດ,ອາທິດ
lt: 0=pirmadienis | 1=antradienis | 2=treciadienis,trečiadienis | 3=ketvirtadienis | 4=penktadienis | 5=sestadienis,šeštadienis | 6=sekmadienis
lv: 0=pirmd,pirmdiena | 1=otrd,otrdiena | 2=tresd,tresdiena,trešd,trešdiena | 3=ceturtd,ceturtdiena | 4=piektd,piektdiena | 5=sestd,sestdiena | 6=svetd,svetdiena,svētd,svētdiena
mg: 0=alats,alatsinainy | 2=alar,alarobia | 3=alak,alakamisy | 4=zoma | 5=asab,asabotsy | 6=alah,alahady
mk: 0=пон | 1=вто | 2=сре,среда | 3=чет,четврток | 4=пет,петок | 5=саб,сабота | 6=нед,недела
ml: 0=തിങ്കളാഴ് ച,തിങ്കളാഴ്ച,തിങ്കളാഴ്‌ച,തിങ്കൾ | 1=ചൊവ്വ,ചൊവ്വാഴ് ച,ചൊവ്വാഴ്ച,ചൊവ്വാഴ്‌ച | 2=ബുധനാഴ് ച,ബുധനാഴ്ച,ബുധനാഴ്‌ച,ബുധൻ | 3=വ്യാഴം,വ്യാഴാഴ് ച,വ്യാഴാഴ്ച,വ്യാഴാഴ്‌ച | 4=വെള്ളി,വെള്ളിയാഴ് ച,വെള്ളിയാഴ്ച,വെള്ളിയാഴ്‌ച | 5=ശനി,ശനിയാഴ് ച,ശനിയാഴ്ച,ശനിയാഴ്‌ച | 6=ഞായറാഴ് ച,ഞായറാഴ്ച,ഞായറാഴ്‌ച,ഞായർ
mr: 1=मंगळ,मंगळवार
ms: 0=isn,isnin | 3=kha,khamis | 4=jumaat | 6=ahad,ahd
mt: 0=it tnejn | 1=it tlieta | 2=l erbgħa | 3=il ħamis | 4=il gimgħa,il ġimgħa | 5=is sibt | 6=il ħadd
my: 0=တနင်္လာ | 1=အင်္ဂါ | 2=ဗုဒ္ဓဟူး | 3=ကြာသပတေး | 4=သောကြာ | 5=စနေ | 6=တနင်္ဂနွေ
nb: 1=tir
ne: 0=सोमबार | 1=मङ्गल,मङ्गलबार | 2=बुधबार | 3=बिहि,बिहिबार | 4=शुक्रबार | 5=शनिबार | 6=आइत,आइतबार
nl: 4=vrijdag | 5=zaterdag | 6=zondag
nn: 0=måndag | 1=tysdag | 5=laurdag
oc: 0=diluns | 1=dimars | 2=dimècres | 3=dijòus | 6=dimenge
or: 0=ସୋମ,ସୋମବାର | 1=ମଙ୍ଗଳ,ମଙ୍ଗଳବାର | 2=ବୁଧ,ବୁଧବାର | 3=ଗୁରୁ,ଗୁରୁବାର | 4=ଶୁକ୍ର,ଶୁକ୍ରବାର | 5=ଶନି,ଶନିବାର | 6=ରବି,ରବିବାର
pa: 0=ਸੋਮ,ਸੋਮਵਾਰ | 1=ਮੰਗਲ,ਮੰਗਲਵਾਰ | 2=ਬੁੱਧ,ਬੁੱਧਵਾਰ | 3=ਵੀਰ,ਵੀਰਵਾਰ | 4=ਸ਼ੁੱਕਰ,ਸ਼ੁੱਕਰਵਾਰ | 5=ਸ਼ਨਿੱਚਰ,ਸ਼ਨਿੱਚਰਵਾਰ | 6=ਐਤ,ਐਤਵਾਰ
pl: 0=poniedzialek,poniedziałek | 1=wtorek | 2=sroda,środa | 3=czw,czwartek | 4=piatek,piątek | 5=sob | 6=niedz,niedziela
ps: 0=دونۍ | 1=درېنۍ | 2=څلرنۍ | 3=پينځنۍ | 5=اونۍ | 6=يونۍ
pt: 0=seg,segunda,segunda feira | 1=ter,terca,terca feira,terça,terça feira | 2=qua,quarta,quarta feira | 3=qui,quinta,quinta feira | 4=sex,sexta,sexta feira
rm: 0=glindesdi | 2=mesemna | 3=gievgia | 4=venderdi | 5=sonda | 6=dumengia
ro: 0=luni | 1=marti,marți | 2=miercuri | 3=joi | 4=vin,vineri | 5=sambata,sâm,sâmbătă | 6=dum,duminica,duminică
ru: 0=понедельник | 3=четверг | 4=пятница | 5=суббота | 6=воскресенье
rw: 0=kuwa mbere | 1=kuwa kabiri | 2=kuwa gatatu | 3=kuwa kane | 4=kuwa gatanu | 5=kuwa gatandatu | 6=ku cyumweru
sd: 0=سومر | 1=اڱارو | 2=اربع | 3=خميس | 4=جمعو | 5=ڇنڇر | 6=آچر
si: 0=සඳුදා | 1=අඟහ,අඟහරුවාදා | 2=බදාදා | 3=බ්‍රහස්,බ්‍රහස්පතින්දා | 4=සිකු,සිකුරාදා | 5=සෙන,සෙනසුරාදා | 6=ඉරිදා
sk: 0=pondelok | 1=utorok | 3=stvrtok,štvrtok | 4=piatok | 6=nedela,nedeľa
sl: 0=ponedeljek | 1=torek | 2=sre,sreda | 3=cetrtek,četrtek | 4=petek | 6=nedelja
so: 0=isniin | 1=talaado,tldo | 2=arbaco,arbc | 3=khamiis,khms | 4=jimco | 5=sabti,sbti | 6=axad
sq: 0=hene,hënë | 1=marte,martë | 2=merkure,mërkurë | 3=enjte | 4=premte | 5=shtune,shtunë | 6=diel
sr: 0=понедељак | 1=уто,уторак | 3=четвртак | 4=петак | 5=суб | 6=недеља
sr_Latn: 0=ponedeljak
sv: 0=mån | 1=tis,tisdag | 5=lor,lordag,lör,lördag | 6=son,sön,söndag
sw: 0=jumatatu | 1=jumanne | 2=jumatano | 3=alhamisi | 4=ijumaa | 5=jumamosi | 6=jumapili
ta: 0=திங்,திங்கள் | 1=செவ்,செவ்வாய் | 2=புத,புதன் | 3=வியா,வியாழன் | 4=வெள்,வெள்ளி | 5=சனி | 6=ஞாயி,ஞாயிறு
te: 0=సోమ,సోమవారం | 1=మంగళ,మంగళవారం | 2=బుధ,బుధవారం | 3=గురు,గురువారం | 4=శుక్ర,శుక్రవారం | 5=శని,శనివారం | 6=ఆది,ఆదివారం
tg: 0=душанбе,дшб | 1=сешанбе,сшб | 2=чоршанбе,чшб | 3=панҷшанбе,пшб | 4=ҷмъ,ҷумъа | 5=шанбе,шнб | 6=якшанбе,яшб
th: 0=จันทร์,วันจันทร์,วันจันทร์ที่ | 1=วันอังคาร,วันอังคารที่,อังคาร | 2=พุธ,วันพุธ,วันพุธที่ | 3=พฤ,พฤหัส,พฤหัสบดี,วันพฤหัสบดี,วันพฤหัสบดีที่ | 4=วันศุกร์,วันศุกร์ที่,ศุกร์ | 5=วันเสาร์,วันเสาร์ที่,เสาร์ | 6=วันอาทิตย์,วันอาทิตย์ที่,อา,อาทิตย์
tk: 0=dusenbe,duşenbe | 1=sisenbe,sişenbe | 2=carsenbe,çarşenbe | 3=pensenbe,penşenbe | 4=anna | 5=senbe,şenbe | 6=yeksenbe,ýekşenbe
tr: 0=pazartesi,pzt | 1=sal,sali,salı | 2=car,carsamba,çar,çarşamba | 3=per,persembe,perşembe | 4=cum,cuma | 5=cmt,cumartesi | 6=paz,pazar
ug: 0=دۈ,دۈشەنبە | 1=سە,سەيشەنبە | 2=چا,چارشەنبە | 3=پە,پەيشەنبە | 4=جۈ,جۈمە | 5=شە,شەنبە | 6=يە,يەكشەنبە
uk: 0=понеділок | 1=вівторок | 2=середа | 3=четвер | 4=ятниця | 6=неділя
ur: 0=پیر | 1=منگل | 2=بدھ | 3=جمعرات | 4=جمعہ | 5=ہفتہ | 6=اتوار
uz: 0=dush,dushanba | 1=sesh,seshanba | 2=chor,chorshanba | 3=payshanba | 4=juma | 5=shan,shanba | 6=yakshanba
vi: 0=thu hai,thứ hai | 1=thu ba,thứ ba | 2=thu tu,thứ tư | 3=thu nam,thứ năm | 4=thu sau,thứ sáu | 5=thu bay,thứ bảy | 6=chu nhat,chủ nhật
xh: 0=mvulo | 1=lwesb,lwesibini | 2=lwesithathu | 3=lwesine | 4=lwesihlanu | 5=mgqibelo | 6=cawe
zh: 0=周一,星期一 | 1=周二,星期二 | 2=周三,星期三 | 3=周四,星期四 | 4=周五,星期五 | 5=周六,星期六 | 6=周日,星期日
ja: 0=月曜日 | 1=火曜日 | 2=水曜日 | 3=木曜日 | 4=金曜日 | 5=土曜日 | 6=日曜日
zu: 0=umsombuluko | 1=ulwesibili | 2=ulwesithathu | 3=ulwesine | 4=ulwesihlanu | 5=umgqibelo | 6=isonto
"""
