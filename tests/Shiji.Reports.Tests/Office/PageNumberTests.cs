using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Reports.Tests.Office;

public sealed class PageNumberTests
{
    [Fact]
    public void Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        using var file = Sample.Opened(Sample.Rich);
        Assert.Single(file.MainDocumentPart!.DocumentSettingsPart!.Settings.Elements<EvenAndOddHeaders>());
        foreach (var page in file.MainDocumentPart.Document.Descendants<SectionProperties>())
        {
            Assert.Equal(JustificationValues.Right, Side(file, page, HeaderFooterValues.Default));
            Assert.Equal(JustificationValues.Left, Side(file, page, HeaderFooterValues.Even));
        }
    }

    [Fact]
    public void A_page_number_stands_between_dashes()
    {
        using var file = Sample.Opened(Sample.Of());
        Assert.Equal(["— 1 —", "— 1 —"], file.MainDocumentPart!.FooterParts.Select(part => part.Footer.InnerText));
        Assert.All(file.MainDocumentPart.FooterParts, part => Assert.Equal("PAGE", part.Footer.Descendants<SimpleField>().Single().Instruction));
    }

    private static JustificationValues Side(WordprocessingDocument file, SectionProperties page, HeaderFooterValues pages)
    {
        var id = page.Elements<FooterReference>().Single(reference => reference.Type!.Value == pages).Id!.Value!;
        var footer = (FooterPart)file.MainDocumentPart!.GetPartById(id);
        return footer.Footer.Descendants<Justification>().Single().Val!.Value;
    }
}
