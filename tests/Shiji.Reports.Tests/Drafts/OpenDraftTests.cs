using System.Text;
using Shiji.Reports.Drafts;

namespace Shiji.Reports.Tests.Drafts;

public sealed class OpenDraftTests
{
    private const string Words = "开展活动３场。\n第二段。";

    [Fact]
    public void A_text_is_read_in_whichever_encoding_it_came()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(Words), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)], gb.GetBytes(Words), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)] })
            Assert.Equal(Words, OpenDraft.Read(bytes, "稿.txt").Value!.Text);
        Assert.Equal(Words, OpenDraft.Of(Words.Replace("\n", "\r\n", StringComparison.Ordinal), "稿").Value);
    }

    [Fact]
    public void A_document_of_our_own_is_read_paragraph_by_paragraph()
    {
        var document = Office.Sample.Of(Office.Sample.Plain("开展活动3场。"), Office.Sample.Plain("培训30名骨干。"));
        var text = OpenDraft.Read(Office.Sample.Written(document), "总结.docx").Value!.Text;
        Assert.Contains("开展活动3场。\n培训30名骨干。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "另存为 .docx")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 1, 2, 3 }, "打不开")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0, 0, 0xFF }, "打不开")]
    [InlineData(new byte[] { 0x20, 0x0A }, "没有文字")]
    public void What_is_no_draft_is_refused_with_what_to_do(byte[] file, string words) =>
        Assert.Contains(words, OpenDraft.Read(file, "稿").Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_too_large_or_too_long_is_refused()
    {
        Assert.Contains("20 MB", OpenDraft.Read(new byte[OpenDraft.Largest + 1], "稿").Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("分开送核", OpenDraft.Of(new string('字', 200_001), "稿").Refusal!.Message, StringComparison.Ordinal);
    }
}
