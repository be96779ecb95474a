using System.IO.Compression;
using Shiji.Kernel.Indicators;
using Shiji.Office;
using Shiji.Reports.Drafts;
using Shiji.Reports.Sources;

namespace Shiji.Reports.Tests.Sources;

public sealed class SourceTests
{
    private static readonly FigureSource Hours = new("fig_001", "vol.hours", "志愿服务总时长", "4403", "2022H1", new(105_780_000), "分钟", "176.3万小时", "起讫分钟 <合计> & “取整”") { Edition = 2, Code = "ABCDEFGHJKLM" };
    private static readonly FigureSource Share = new("fig_002", "cadre.share", "专职占比", "4403", "2022H1", new(20, 457), "比率", "4.38%", "专职 ÷ 全部");

    [Fact]
    public void A_document_carries_where_its_figures_come_from_and_gives_it_back_whole()
    {
        var opened = Open(Written());
        Assert.Equal([Hours, Share], opened.Carried.Select(c => c.Source));
        Assert.All(opened.Carried, c => Assert.True(c.Whole && c.Untouched));
        Assert.Equal("176.3万小时", opened.Text[opened.Carried[0].Start..opened.Carried[0].End]);
        Assert.Equal(new Quotient(20, 457), opened.Carried[1].Source.Value);
    }

    [Fact]
    public void The_same_document_is_still_the_same_bytes() => Assert.Equal(Written(), Written());

    [Fact]
    public void A_number_retouched_in_the_text_and_a_source_retouched_in_the_file_are_told_apart()
    {
        var retouched = Open(Edited(Written(), "word/document.xml", "176.3万小时", "186.3万小时"));
        Assert.Equal((true, false, "186.3万小时"), (retouched.Carried[0].Whole, retouched.Carried[0].Untouched, retouched.Carried[0].Now));
        var altered = Open(Edited(Written(), "customXml/item.xml", "105780000", "115780000"));
        Assert.Equal((false, true), (altered.Carried[0].Whole, altered.Carried[0].Untouched));
        Assert.True(altered.Carried[1].Whole);
        var gone = Open(Edited(Written(), "word/document.xml", "fig_001", "other"));
        Assert.Equal((-1, ""), (gone.Carried[0].Start, gone.Carried[0].Now));
    }

    [Fact]
    public void Data_that_are_not_ours_or_lack_a_part_are_passed_over()
    {
        Assert.Empty(Open(Edited(Written(), "customXml/item.xml", "urn:shiji:figures:1", "urn:somebody:else")).Carried);
        Assert.Equal("fig_002", Assert.Single(Open(Edited(Written(), "customXml/item.xml", "key=\"vol.hours\"", "")).Carried).Source.Bookmark);
        Assert.Empty(Open(Edited(Written(), "customXml/item.xml", "<figures", "<figures<")).Carried);
    }

    [Theory, InlineData("abcd-efgh-jklm", "ABCDEFGHJKLM"), InlineData("ＡＢＣＤ ＥＦＧＨ ＪＫＬＭ", "ABCDEFGHJKLM"), InlineData("ABCDEFGHJKL1", null), InlineData("ABCD", null), InlineData("", null)]
    public void A_code_is_read_however_it_was_typed(string typed, string? code) => Assert.Equal(code, FigureCode.Read(typed));

    [Fact]
    public void Codes_are_of_letters_that_do_not_look_alike_and_read_themselves_back()
    {
        for (var i = 0; i < 200; i++) Assert.Equal(FigureCode.New().Length, FigureCode.Read(FigureCode.Grouped(FigureCode.New()))!.Length);
    }

    private static byte[] Written()
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(new OfficialDocument(["标题"], [new Paragraph([new TextRun("服务"), new FigureRun("fig_001", "176.3万小时"), new TextRun("，占"), new FigureRun("fig_002", "4.38%"), new TextRun("。")])])
        {
            Data = SourceXml.Of([Hours, Share]),
        }, memory);
        return memory.ToArray();
    }

    private static OpenedDraft Open(byte[] docx) => OpenDraft.Read(docx, "文稿.docx").Value!;

    private static byte[] Edited(byte[] docx, string part, string from, string to)
    {
        using var memory = new MemoryStream();
        memory.Write(docx);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName == part || (part.Contains("item.") && e.FullName.StartsWith("customXml/item", StringComparison.Ordinal) && !e.FullName.Contains("Props", StringComparison.Ordinal) && !e.FullName.Contains("rels", StringComparison.Ordinal)));
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            Assert.Contains(from, text, StringComparison.Ordinal);
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        }

        return memory.ToArray();
    }
}
