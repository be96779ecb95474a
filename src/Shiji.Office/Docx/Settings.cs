using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class Settings
{
    public static W.Settings Of(string language) => new(
        new W.DefaultTabStop { Val = 420 },
        new W.EvenAndOddHeaders(),
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new W.ThemeFontLanguages { Val = "en-US", EastAsia = language });
}
