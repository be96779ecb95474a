using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;

namespace Shiji.Office.Docx;

/// <summary>Data for programs, in a custom XML part: whoever edits the text in Word leaves it as it is.</summary>
internal static class CustomData
{
    private const string Type = "application/xml";
    private const string Store = "{6E1C2B9A-7C1E-4A57-9C55-0D5A3B7F2C41}"; // one store in a file, so any one name will do

    public static void AddTo(MainDocumentPart main, XElement data)
    {
        var part = main.AddNewPart<CustomXmlPart>(Type, "rId9");
        using (var stream = part.GetStream(FileMode.Create)) new XDocument(data).Save(stream, SaveOptions.DisableFormatting);
        part.AddNewPart<CustomXmlPropertiesPart>("rId1").DataStoreItem = new DataStoreItem(new SchemaReferences(new SchemaReference { Uri = data.Name.NamespaceName })) { ItemId = Store };
    }

    /// <summary>What is no XML is somebody else's and passed over.</summary>
    public static IReadOnlyList<XElement> In(MainDocumentPart main)
    {
        var roots = new List<XElement>();
        foreach (var part in main.CustomXmlParts)
            try
            {
                using var stream = part.GetStream();
                using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
                roots.Add(XElement.Load(reader));
            }
            catch (XmlException)
            {
            }

        return roots;
    }
}
