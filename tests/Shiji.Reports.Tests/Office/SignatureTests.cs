using System.Globalization;
using Shiji.Office;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Shiji.Reports.Tests.Office;

public sealed class SignatureTests
{
    private const int Character = 314;
    private const int TextWidth = 8845;

    [Fact]
    public void A_date_has_Arabic_digits_and_no_leading_zeros() =>
        Assert.Equal("2031年7月4日", new Signature("团委", new DateOnly(2031, 7, 4)).Date);

    [Fact]
    public void A_signature_ends_two_characters_from_the_right_and_its_date_begins_two_characters_further_in()
    {
        var (signer, date) = Lefts("共青团青山区委员会");
        Assert.Equal(TextWidth - ((2 + 9) * Character), signer);
        Assert.Equal(signer + (2 * Character), date);
    }

    [Fact]
    public void A_date_longer_than_the_signature_ends_two_characters_from_the_right()
    {
        var (signer, date) = Lefts("团委");
        // 2031年12月24日: eight digits of half a character, three full ones, eleven times six twips closer.
        Assert.Equal(TextWidth - (2 * Character) - ((8 * 154) + (3 * Character)), date);
        Assert.Equal(date - (2 * Character), signer);
    }

    [Fact]
    public void A_signature_never_stands_on_a_page_without_text()
    {
        using var file = Sample.Opened(Sample.Of(Sample.Plain("甲"), Sample.Plain("乙")) with { Signature = new("团委", new DateOnly(2031, 7, 4)) });
        Assert.Equal([false, false, true, false, false], file.MainDocumentPart!.Document.Body!.Elements<Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties!.KeepNext is { } keep && (keep.Val?.Value ?? true)));
    }

    private static (int Signer, int Date) Lefts(string signer)
    {
        using var file = Sample.Opened(Sample.Of() with { Signature = new(signer, new DateOnly(2031, 12, 24)) });
        var lefts = file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().TakeLast(2)
            .Select(paragraph => int.Parse(paragraph.ParagraphProperties!.Indentation!.Left!.Value!, CultureInfo.InvariantCulture)).ToList();
        return (lefts[0], lefts[1]);
    }
}
