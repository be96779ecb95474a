namespace Shiji.Sheets.Books;

/// <summary>The styles of a book; a cell names one by its number.</summary>
internal static class Styles
{
    public const int Head = 6, MarkedHead = 7;

    public static readonly string Xml = $"""
        <styleSheet xmlns="{Package.Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">{Form(0)}{Form(49)}{Form(1)}{Form(0)}{Form(164)}{Form(165)}{HeadForm(1)}{HeadForm(2)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>The styles after the first stand in the order of the kinds.</summary>
    public static int Of(ColumnKind kind) => (int)kind + 1;

    private static string Form(int number) => $"""<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>""";

    private static string HeadForm(int font) =>
        $"""<xf numFmtId="49" fontId="{font}" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>""";
}
