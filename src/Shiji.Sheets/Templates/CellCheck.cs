using System.Xml;
using Shiji.Sheets.Books;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Templates;

/// <summary>What may be typed into the first 5,000 rows of a template, and what a person is told at the cell.</summary>
internal static class CellCheck
{
    private const int FirstRow = 2;
    private const int LastRow = 5_001;
    private const int LongestList = 255; // of a list that stands in the check itself
    private const int LongestPrompt = 255;

    public static bool NeedsSheet(IReadOnlyList<string> choices) => List(choices).Length > LongestList || choices.Any(choice => choice.AsSpan().ContainsAny(',', '"'));

    public static string Range(string sheet, int column, int choices) =>
        column < 0 ? "" : $"'{sheet}'!${ColumnLetters.Of(column + 1)}${FirstRow}:${ColumnLetters.Of(column + 1)}${choices + 1}";

    public static void Write(XmlWriter part, IReadOnlyList<TemplateColumn> columns, Func<TemplateColumn, string> range)
    {
        part.WriteStartElement("dataValidations");
        foreach (var (at, column) in columns.Index())
        {
            var letters = ColumnLetters.Of(at + 1);
            var (type, formulas, error) = Of(column, range);
            part.WriteStartElement("dataValidation");
            part.WriteAttributeString("type", type);
            part.WriteAttributeString("allowBlank", "1");
            part.WriteAttributeString("showInputMessage", "1");
            part.WriteAttributeString("showErrorMessage", "1");
            part.WriteAttributeString("errorTitle", "填写有误");
            part.WriteAttributeString("error", error);
            part.WriteAttributeString("promptTitle", Cut(column.Name, 32));
            part.WriteAttributeString("prompt", Cut($"{(column.Required ? "必填。" : "选填。")}{(column.What.Length == 0 ? "" : column.What.TrimEnd('。') + '。')}格式：{column.Format}。", LongestPrompt));
            part.WriteAttributeString("sqref", $"{letters}{FirstRow}:{letters}{LastRow}");
            foreach (var (number, formula) in formulas.Index())
                part.WriteElementString($"formula{number + 1}", formula);
            part.WriteEndElement();
        }
        part.WriteEndElement();
    }

    private static (string Type, IReadOnlyList<string> Formulas, string Error) Of(TemplateColumn column, Func<TemplateColumn, string> range) => column switch
    {
        { Choices.Count: > 0 } => ("list", [NeedsSheet(column.Choices) ? range(column) : $"\"{List(column.Choices)}\""], "请从下拉列表里选一项。"),
        { Kind: ColumnKind.Day } => ("date", ["1", "401768"], "请填日期，如 2022-05-04。"), // 1900-01-01 to 2999-12-31
        { Kind: ColumnKind.Whole } => ("whole", ["-999999999999", "999999999999"], "请填整数，不带单位。"),
        { Kind: ColumnKind.Number } => ("decimal", ["-999999999999", "999999999999"], "请填数字，不带单位。"),
        _ => ("none", [], ""),
    };

    private static string List(IReadOnlyList<string> choices) => string.Join(',', choices);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + '…';
}
