using System.Buffers.Binary;
using System.Text;

namespace Shiji.Sheets.Tests.Files;

public sealed class RefusalTests
{
    private const string SaveAs = "请用 Excel 或 WPS 打开，“另存为” .xlsx 后再导入。";
    private const string Broken = "文件“名单.xlsx”已损坏或没有传完整，读不下去。请重新下载或重新保存；还不行就用 Excel 或 WPS 打开，“另存为” .xlsx 后再导入。";

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("文件“名单.xlsx”是空的，请换一个有内容的文件。", Planted.Refused(new MemoryStream()));

    [Theory, InlineData("locked.xls"), InlineData("locked.xlsx")]
    public void A_file_with_a_password_is_refused(string asset) =>
        Assert.Equal($"文件“{asset}”设了打开密码，无法读取。请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx 再导入。", Planted.Refused(Planted.Asset(asset), asset));

    [Theory]
    [InlineData("<html><body><table><tr><td>姓名</td></tr></table></body></html>"), InlineData("\n <table border=1><tr><td>姓名</td></tr></table>")]
    [InlineData("<!DOCTYPE html><p>姓名"), InlineData("MIME-Version: 1.0\nContent-Type: multipart/related")]
    public void A_web_page_that_calls_itself_a_workbook_is_refused(string page) =>
        Assert.Equal($"文件“导出.xls”其实是网页，只是扩展名像表格（业务系统导出的 .xls 常是这样）。{SaveAs}", Planted.Refused(Planted.Text(page, Planted.Gbk), "导出.xls"));

    [Fact]
    public void A_sheet_of_XML_2003_is_refused() => Assert.Equal($"文件“导出.xls”是 2003 版 XML 表格。{SaveAs}",
        Planted.Refused(Planted.Text("""<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>"""), "导出.xls"));

    [Theory, InlineData("%PDF-1.7\n"), InlineData("\u0001\0\0\0 picture"), InlineData("""<?xml version="1.0"?><a/>""")]
    public void What_is_no_table_at_all_is_refused(string content) =>
        Assert.Equal($"文件“名单.xlsx”不是表格文件。可以导入 .xlsx、.xls 和 .csv；其他表格{SaveAs}", Planted.Refused(Planted.Text(content)));

    [Fact]
    public void Bytes_in_no_encoding_are_refused() =>
        Assert.Equal($"文件“名单.csv”的文字编码认不出，既不是 UTF-8，也不是 GBK。{SaveAs}", Planted.Refused(new MemoryStream([.. "姓名\n"u8, 0xFF, 0xFF, 0x80]), "名单.csv"));

    [Fact]
    public void A_damaged_text_marked_as_UTF_8_is_not_taken_for_another_encoding() =>
        Assert.Equal($"文件“名单.csv”的文字编码认不出，既不是 UTF-8，也不是 GBK。{SaveAs}", Planted.Refused(new MemoryStream([0xEF, 0xBB, 0xBF, .. "姓名\n林晓禾"u8[..^1]]), "名单.csv"));

    [Fact]
    public void A_document_and_another_package_are_refused()
    {
        Assert.Equal("文件“名单.docx”是 Word 文档，不是表格。请把里面的表格复制到 Excel 或 WPS 表格，存为 .xlsx 后再导入。", Planted.Refused(Planted.Zip(("word/document.xml", "<a/>")), "名单.docx"));
        Assert.Equal($"文件“名单.zip”是压缩包或其他软件的文件，里面没有工作簿。压缩包请先解压；其他表格{SaveAs}", Planted.Refused(Planted.Zip(("名单.txt", "a")), "名单.zip"));
        Assert.StartsWith("文件“a.xls”是 Word 文档", Planted.Refused(OldDocument("WordDocument"), "a.xls"), StringComparison.Ordinal);
        Assert.StartsWith("文件“a.xls”不是表格文件", Planted.Refused(OldDocument("PowerPoint Document"), "a.xls"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_workbook_is_refused() => Assert.Equal($"文件“名单.xlsb”是二进制工作簿（.xlsb）。{SaveAs}", Planted.Refused(Planted.Zip(
        ("_rels/.rels", """<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"""), ("xl/workbook.bin", "")), "名单.xlsb"));

    [Fact]
    public void A_torn_workbook_is_refused()
    {
        var whole = Planted.Book(["姓名"], ["林晓禾"]).ToArray();
        Assert.Equal(Broken, Planted.Refused(new MemoryStream(whole[..^40])));
        Assert.Equal(Broken, Planted.Refused(Planted.Sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c")));
        var old = ((MemoryStream)Planted.Asset("members.xls")).ToArray();
        Assert.Equal(Broken, Planted.Refused(new MemoryStream(old[..600])));
    }

    [Theory]
    [InlineData("""<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"""), InlineData("""<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:1/x.dtd">""")]
    public void Entities_are_never_expanded_or_fetched(string prologue) => Assert.Equal(Broken, Planted.Refused(Planted.Sheet("<sheetData/>", prologue: prologue)));

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Planted.Sheet("<sheetData>" + new string(' ', 16 << 20) + "</sheetData>");
        Assert.Equal("文件“名单.xlsx”的压缩比超过 250 倍，不像正常的表格，为保护系统没有读取。请把数据复制到一个新建的工作簿，存为 .xlsx 后再导入。", Planted.Refused(bomb));
        Assert.Equal("文件“名单.xlsx”解开后超过 1 MB，为保护系统没有读取。请删去多余的工作表、图片和空白格式，或拆成几个文件分别导入。",
            Planted.Refused(bomb, limits: new() { UnpackedBytes = 1 << 20 }));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_cut_where_it_says_it_ends()
    {
        var bomb = Planted.Sheet("<sheetData>" + new string(' ', 16 << 20) + "</sheetData>").ToArray();
        // Every place that says 16 MB now says 1 KB.
        var told = BitConverter.GetBytes(Encoding.UTF8.GetByteCount($"""<worksheet xmlns="{Planted.MainNs}"><sheetData></sheetData></worksheet>""") + (16 << 20));
        for (var at = bomb.AsSpan().IndexOf(told); at >= 0; at = bomb.AsSpan().IndexOf(told))
            BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(at), 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Broken, Planted.Refused(new MemoryStream(bomb)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void A_file_too_large_is_refused() =>
        Assert.Equal("文件“名单.csv”超过 1 MB。请拆成几个文件分别导入。", Planted.Refused(Planted.Text(new string('a', (1 << 20) + 1)), "名单.csv", new() { FileBytes = 1 << 20 }));

    [Fact]
    public void An_old_workbook_is_refused_sooner() =>
        Assert.Equal($"文件“a.xls”是超过 1 MB 的 .xls。{SaveAs}", Planted.Refused(new MemoryStream([.. ((MemoryStream)Planted.Asset("members.xls")).ToArray(), .. new byte[1 << 20]]), "a.xls", new() { XlsBytes = 1 << 20 }));

    [Fact]
    public void An_old_workbook_that_claims_sectors_of_gigabytes_is_refused_before_they_are_reserved()
    {
        var claims = ((MemoryStream)Planted.Asset("members.xls")).ToArray();
        claims[30] = 0x1E;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Broken, Planted.Refused(new MemoryStream(claims)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Nothing_to_read_is_refused()
    {
        Assert.Equal("工作表“名单”里没有内容。请选有数据的工作表，或填好后再导入。", Planted.Refused(Planted.Sheet("<sheetData/>")));
        Assert.Equal("工作表“名单”只有第 1 行的表头，下面没有数据。请在表头下面填写后再导入。", Planted.Refused(Planted.Book(["姓名", "电话"])));
        Assert.Equal("工作表“CSV”里没有内容。请选有数据的工作表，或填好后再导入。", Planted.Refused(Planted.Text("\n,,\n"), "a.csv"));
        Assert.Equal("文件“名单.xlsx”里没有工作表。请把数据放进一张工作表，存为 .xlsx 后再导入。", Planted.Refused(Planted.Zip(
            ("_rels/.rels", """<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"""), ("xl/workbook.xml", "<workbook/>"))));
    }

    [Fact]
    public void Too_many_rows_or_columns_are_refused_at_their_place()
    {
        Assert.Equal("工作表“名单”的数据超过 2 行。请拆成几个文件，分几次导入。",
            Planted.Refused(Planted.Book(["姓名"], ["甲"], ["乙"], ["丙"]), limits: new() { Rows = 2 }));
        Assert.Null(Planted.Refused(Planted.Book(["姓名"], ["甲"], ["乙"]), limits: new() { Rows = 2 }));
        Assert.Equal("工作表“名单”第 3 行用到了 256 列以外（IV 列之后）。请删去用不到的列后再导入。",
            Planted.Refused(Planted.Sheet("""<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="IW3"><v>1</v></c></row></sheetData>""")));
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused_at_its_row() =>
        Assert.Equal("文件“名单.csv”第 3 行的引号没有配对，从这里起分不清各列。请在第 3 行补上或删去引号，或用 Excel 或 WPS 打开，“另存为” .xlsx 后再导入。",
            Planted.Refused(Planted.Text("姓名,备注\n林晓禾,好\n石小满,\"好\n欧阳青,好\n"), "名单.csv"));

    /// <summary>A header that is sound, then a directory with one name.</summary>
    private static MemoryStream OldDocument(string name)
    {
        var file = ((MemoryStream)Planted.Asset("members.xls")).ToArray()[..512];
        return new([.. file, .. Encoding.Unicode.GetBytes($"Root Entry\0{name}\0"), .. new byte[1000]]);
    }
}
