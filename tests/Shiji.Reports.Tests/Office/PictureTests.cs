using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Validation;
using Shiji.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Reports.Tests.Office;

public sealed class PictureTests
{
    private static readonly OfficialDocument Pictured = Sample.Of(Sample.Plain("见图。"), Sample.Dot, Sample.Dot with { Shows = "又一个点" }) with { Signature = new("团委", new(2031, 7, 4)) };

    [Fact]
    public void A_document_with_pictures_is_valid_and_the_same_bytes()
    {
        using var file = Sample.Opened(Pictured);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(Sample.Written(Pictured), Sample.Written(Pictured));
    }

    [Fact]
    public void Each_picture_is_a_part_is_as_large_as_asked_and_says_what_it_shows()
    {
        using var file = Sample.Opened(Pictured);
        var main = file.MainDocumentPart!;
        var shown = main.Document!.Descendants<Inline>().ToList();
        Assert.Equal(["一个点", "又一个点"], shown.Select(i => i.DocProperties!.Description!.Value));
        Assert.All(shown, i => Assert.Equal((1_080_000L, 720_000L), (i.Extent!.Cx!.Value, i.Extent.Cy!.Value)));
        foreach (var blip in main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Blip>())
        {
            using var bytes = new MemoryStream();
            using (var part = main.GetPartById(blip.Embed!.Value!).GetStream()) part.CopyTo(bytes);
            Assert.Equal(Sample.Dot.Png, bytes.ToArray());
        }
    }

    [Fact]
    public void The_line_of_a_picture_is_as_high_as_it_and_goes_with_the_signature()
    {
        using var file = Sample.Opened(Pictured);
        var lines = file.MainDocumentPart!.Document!.Descendants<W.Drawing>().Select(d => d.Ancestors<W.Paragraph>().First().ParagraphProperties!).ToList();
        Assert.All(lines, p => Assert.Equal(W.LineSpacingRuleValues.Auto, p.SpacingBetweenLines!.LineRule!.Value));
        Assert.NotNull(lines[^1].KeepNext);
    }

    [Fact]
    public void What_is_no_picture_or_has_no_size_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Picture([1, 2, 3], 10m, 10m, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Picture(Sample.Dot.Png, 0m, 10m, ""));
    }
}
